// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.parameters;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.zhucan.platform.audit.AuditTrail;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.sql.Periods;
import org.zhucan.platform.sql.Sql;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;

/** Where an administrator sets the county's parameters. */
@Path("/admin/{service}/parameters")
@RolesAllowed("administrator")
class ParameterResource {

    private final Sql sql;
    private final AuditTrail audit;

    ParameterResource(Sql sql, AuditTrail audit) {
        this.sql = sql;
        this.audit = audit;
    }

    record ParameterEntry(
            @NotBlank String name,
            @NotBlank String value,
            @NotNull LocalDate from,
            LocalDate to) {}

    record ParametersAnswer(int values) {}

    @PUT
    @Command
    @Operation(operationId = "putParameters", summary = "Replace all values of the parameters that the list names")
    public Answer<ParametersAnswer> replace(@NotEmpty List<@NotNull @Valid ParameterEntry> entries) {
        if (Periods.overlap(entries, ParameterEntry::name, ParameterEntry::from, ParameterEntry::to)) {
            throw new Overlaps();
        }
        sql.batch(
                "delete from parameter where name = ?",
                entries.stream().map(entry -> new Object[] {entry.name()}).toList());
        sql.batch(
                "insert into parameter (name, value, valid_from, valid_to) values (?, ?, ?, ?)",
                entries.stream()
                        .map(entry -> new Object[] {entry.name(), entry.value(), entry.from(), entry.to()})
                        .toList());
        audit.note("replaced", "Parameters", AuditTrail.NO_SUBJECT, Map.of("values", entries.size()));
        return Answer.plain(new ParametersAnswer(entries.size()));
    }

    static final class Overlaps extends Refusal {
        Overlaps() {
            super(
                    Kind.MALFORMED,
                    "parameter-overlaps",
                    "A parameter has two values on one day, or ends before it begins");
        }
    }
}
