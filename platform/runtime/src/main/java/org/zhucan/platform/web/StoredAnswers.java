// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.zhucan.platform.privacy.Vault;
import org.zhucan.platform.time.SystemTime;

/**
 * The answers given under an idempotency key, each in the transaction of the command it answers. The unique key makes a
 * second request wait for the first, at most {@code lock_timeout}. A crash or a refusal leaves no row.
 */
@ApplicationScoped
class StoredAnswers {

    /** How long a request may be repeated; what pays or issues has a business key of its own for ever. */
    static final Duration KEPT = Duration.ofHours(48);

    private final DataSource database;
    private final Vault vault;
    private final Clock clock;

    StoredAnswers(DataSource database, Vault vault, @SystemTime Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /** Takes the key, or gives the answer it was used for already. Refuses a key used for something else. */
    Optional<RenderedAnswer> takeOrFind(IdempotencyKey key) {
        return take(key) ? Optional.empty() : Optional.of(find(key));
    }

    private boolean take(IdempotencyKey key) {
        var sql = """
                insert into idempotency_key (caller, key, request_hash, recorded_at) values (?, ?, ?, ?)
                on conflict (caller, key) do nothing
                """;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            bind(insert, key);
            insert.setBytes(3, key.requestHash());
            insert.setObject(4, now());
            return insert.executeUpdate() == 1;
        } catch (SQLException error) {
            throw DatabaseError.isLockTimeout(error) ? new IdempotencyKey.InUse() : new DatabaseFailure(error);
        }
    }

    private RenderedAnswer find(IdempotencyKey key) {
        var sql = """
                select request_hash, status, entity_tag, location, body from idempotency_key where caller = ? and key = ?
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            bind(select, key);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IdempotencyKey.InUse(); // forgotten between the two statements
                }
                if (!MessageDigest.isEqual(row.getBytes(1), key.requestHash())) {
                    throw new IdempotencyKey.Reused();
                }
                return new RenderedAnswer(
                        row.getInt(2), row.getString(3), row.getString(4), vault.open(row.getBytes(5), key.context()));
            }
        } catch (SQLException error) {
            throw new DatabaseFailure(error);
        }
    }

    void store(IdempotencyKey key, RenderedAnswer answer) {
        var sql = """
                update idempotency_key set status = ?, entity_tag = ?, location = ?, body = ? where caller = ? and key = ?
                """;
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setInt(1, answer.status());
            update.setString(2, answer.entityTag());
            update.setString(3, answer.location());
            update.setBytes(4, vault.seal(answer.body(), key.context()));
            update.setString(5, key.caller());
            update.setString(6, key.value());
            update.executeUpdate();
        } catch (SQLException error) {
            throw new DatabaseFailure(error);
        }
    }

    /** Forgets what is older than {@link #KEPT}. */
    int forgetOld() {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from idempotency_key where recorded_at < ?")) {
            delete.setObject(1, now().minus(KEPT));
            return delete.executeUpdate();
        } catch (SQLException error) {
            throw new DatabaseFailure(error);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static void bind(PreparedStatement statement, IdempotencyKey key) throws SQLException {
        statement.setString(1, key.caller());
        statement.setString(2, key.value());
    }
}
