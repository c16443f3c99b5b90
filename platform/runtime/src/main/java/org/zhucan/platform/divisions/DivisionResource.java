// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.divisions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.zhucan.platform.audit.AuditTrail;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.sql.Periods;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;

/** Where an administrator enters the list of divisions. */
@Path("/admin/{service}/divisions")
@RolesAllowed("administrator")
class DivisionResource {

    private final Divisions divisions;
    private final AuditTrail audit;

    DivisionResource(Divisions divisions, AuditTrail audit) {
        this.divisions = divisions;
        this.audit = audit;
    }

    record DivisionEntry(
            @NotNull @Pattern(regexp = "\\d{12}") String code,
            @NotBlank String name,
            @NotBlank String level,
            @Pattern(regexp = "\\d{12}") String parent,
            @NotNull LocalDate from,
            LocalDate to) {

        Division division() {
            return new Division(code, name, level, parent, from, to);
        }
    }

    record DivisionsAnswer(int divisions) {}

    @PUT
    @Command
    @Operation(operationId = "putDivisions", summary = "Replace all periods of the divisions that the list names")
    public Answer<DivisionsAnswer> replace(@NotEmpty List<@NotNull @Valid DivisionEntry> entries) {
        if (Periods.overlap(entries, DivisionEntry::code, DivisionEntry::from, DivisionEntry::to)) {
            throw new Overlaps();
        }
        divisions.replace(entries.stream().map(DivisionEntry::division).toList());
        audit.note("replaced", "Divisions", AuditTrail.NO_SUBJECT, Map.of("divisions", entries.size()));
        return Answer.plain(new DivisionsAnswer(entries.size()));
    }

    static final class Overlaps extends Refusal {
        Overlaps() {
            super(
                    Kind.MALFORMED,
                    "division-list-overlaps",
                    "A division stands twice on one day, or ends before it begins");
        }
    }
}
