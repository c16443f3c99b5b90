// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucan.platform.sql.Sql;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/** Reads the trail of one thing: who did what to which fields. The values stay sealed. */
@Path("/admin/{service}/audit")
@RolesAllowed({"administrator", "auditor"})
class AuditResource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Sql sql;

    AuditResource(Sql sql) {
        this.sql = sql;
    }

    record AuditEntryView(
            UUID id,
            OffsetDateTime recordedAt,
            LocalDate effectiveOn,
            String actor,
            String operation,
            String action,
            String subjectType,
            String subject,
            List<String> fields,
            String traceId) {}

    @GET
    @Operation(operationId = "listAudit", summary = "Who did what to one thing, the oldest first")
    public Page<AuditEntryView> list(
            @RestQuery @NotBlank String subject, @RestQuery String after, @RestQuery Integer limit) {
        var size = Keyset.limit(limit);
        var from = after == null ? BEFORE_ALL : Keyset.decodeOne(after, UUID::fromString);
        var rows = sql.list("""
                select id, recorded_at, effective_on, actor, operation, action, subject_type, subject_id, fields, trace_id
                from audit_entry where subject_id = ? and id > ? order by id limit ?
                """, AuditResource::view, subject, from, size + 1);
        return Keyset.page(rows, size, view -> view, view -> Keyset.encode(view.id()));
    }

    private static AuditEntryView view(ResultSet row) throws SQLException {
        return new AuditEntryView(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                texts(row.getArray(9)),
                row.getString(10));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
