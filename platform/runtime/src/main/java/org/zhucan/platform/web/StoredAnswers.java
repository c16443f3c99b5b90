// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.zhucan.platform.clock.SystemTime;
import org.zhucan.platform.privacy.Vault;
import org.zhucan.platform.sql.DatabaseFailure;
import org.zhucan.platform.sql.Sql;

/**
 * The answers given under an idempotency key, each in the transaction of the command it answers. The unique key makes a
 * second request wait for the first, at most {@code lock_timeout}. A crash or a refusal leaves no row.
 */
@ApplicationScoped
class StoredAnswers {

    /** How long a request may be repeated; what pays or issues has a business key of its own for ever. */
    static final Duration KEPT = Duration.ofHours(48);

    private final Sql sql;
    private final Vault vault;
    private final Clock clock;

    StoredAnswers(Sql sql, Vault vault, @SystemTime Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** Takes the key, or gives the answer it was used for already. Refuses a key used for something else. */
    Optional<RenderedAnswer> takeOrFind(IdempotencyKey key) {
        return take(key) ? Optional.empty() : Optional.of(find(key));
    }

    private boolean take(IdempotencyKey key) {
        try {
            return sql.update("""
                            insert into idempotency_key (caller, key, request_hash, recorded_at) values (?, ?, ?, ?)
                            on conflict (caller, key) do nothing
                            """, key.caller(), key.value(), key.requestHash(), clock.instant()) == 1;
        } catch (DatabaseFailure failure) {
            throw failure.isLockTimeout() ? new IdempotencyKey.InUse() : failure;
        }
    }

    private RenderedAnswer find(IdempotencyKey key) {
        var stored = sql.first("""
                select request_hash, status, entity_tag, location, body from idempotency_key where caller = ? and key = ?
                """, row -> answer(row, key), key.caller(), key.value());
        return stored.orElseThrow(IdempotencyKey.InUse::new); // forgotten between the two statements
    }

    private RenderedAnswer answer(ResultSet row, IdempotencyKey key) throws SQLException {
        if (!MessageDigest.isEqual(row.getBytes(1), key.requestHash())) {
            throw new IdempotencyKey.Reused();
        }
        return new RenderedAnswer(
                row.getInt(2), row.getString(3), row.getString(4), vault.open(row.getBytes(5), key.context()));
    }

    void store(IdempotencyKey key, RenderedAnswer answer) {
        sql.update(
                """
                update idempotency_key set status = ?, entity_tag = ?, location = ?, body = ? where caller = ? and key = ?
                """,
                answer.status(),
                answer.entityTag(),
                answer.location(),
                vault.seal(answer.body(), key.context()),
                key.caller(),
                key.value());
    }

    /** Forgets what is older than {@link #KEPT}. */
    int forgetOld() {
        return sql.update(
                "delete from idempotency_key where recorded_at < ?",
                clock.instant().minus(KEPT));
    }
}
