// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucan.platform.clock.SystemTime;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.privacy.Vault;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.sql.Sql;
import org.zhucan.platform.trace.Trace;

/**
 * The append-only trail of who did what (审计). Changes of entities enter by themselves, in the same transaction; a note
 * is for what changes nothing, such as showing a full number to somebody.
 */
@ApplicationScoped
@Unremovable
public class AuditTrail {

    /** For a note on settings, which are no single thing. */
    public static final UUID NO_SUBJECT = new UUID(0, 0);

    private final Sql sql;
    private final Vault vault;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock business;
    private final Clock system;
    private final Request request;

    AuditTrail(
            Sql sql,
            Vault vault,
            ObjectMapper json,
            Caller caller,
            Clock business,
            @SystemTime Clock system,
            Request request) {
        this.sql = sql;
        this.vault = vault;
        this.json = json;
        this.caller = caller;
        this.business = business;
        this.system = system;
        this.request = request;
    }

    /**
     * Needs a transaction.
     *
     * @param action a verb, such as {@code reveal}
     * @param subjectType the entity's simple name
     * @param details kept encrypted
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(String action, String subjectType, UUID subject, Map<String, ?> details) {
        enter(List.of(new AuditEntry(action, subjectType, subject.toString(), List.of(), details)));
    }

    void enter(List<AuditEntry> entries) {
        var actor = actor();
        var operation = request.operation(actor);
        var date = LocalDate.now(business);
        var at = system.instant();
        sql.batch(
                """
                insert into audit_entry (id, recorded_at, effective_on, actor, operation, action, subject_type,
                    subject_id, fields, details, trace_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                entries.stream()
                        .map(entry -> {
                            var id = Ids.next();
                            return new Object[] {
                                id,
                                at,
                                date,
                                actor,
                                operation,
                                entry.action(),
                                entry.subjectType(),
                                entry.subjectId(),
                                entry.fields().toArray(String[]::new),
                                sealed(id, entry.details()),
                                Trace.id()
                            };
                        })
                        .toList());
    }

    private String actor() {
        var sub = Arc.container().requestContext().isActive() ? caller.sub() : null;
        return sub == null ? "nobody" : sub;
    }

    private byte[] sealed(UUID id, Map<String, ?> details) {
        try {
            return vault.seal(json.writeValueAsBytes(details), "audit:" + id);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Audit details cannot be written as JSON", unwritable);
        }
    }
}
