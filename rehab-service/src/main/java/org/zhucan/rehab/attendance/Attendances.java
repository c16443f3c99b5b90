// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.web.IfMatch;

/** Attendance, within the caller's scope. */
@ApplicationScoped
public class Attendances implements PanacheRepositoryBase<Attendance, UUID> {

    private static final Comparator<Attendance> BY_CHILD = Comparator.comparing(Attendance::personId)
            .thenComparing(Attendance::month)
            .thenComparing(Attendance::id);

    Attendance require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Unknown(id));
    }

    Attendance requireForChange(UUID id, IfMatch ifMatch) {
        var found = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new Unknown(id));
        ifMatch.check(found.version());
        return found;
    }

    /** What is recorded of these cases in the month, by case. */
    Map<UUID, Attendance> ofCases(Collection<UUID> cases, YearMonth month) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        return find("caseId in ?1 and month = ?2", cases, month).stream()
                .collect(Collectors.toMap(Attendance::caseId, Function.identity()));
    }

    /** What is recorded of these children in the month, locked in one order. */
    Map<UUID, List<Attendance>> ofChildrenForChange(Collection<UUID> children, YearMonth month) {
        return find("personId in ?1 and month = ?2 order by id", children, month)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Attendance::personId));
    }

    /** What a settlement up to the month takes in: confirmed and in none, locked in one order; by child, then month. */
    public List<Attendance> unsettledForChange(String institution, YearMonth upTo) {
        var found = find(
                        "institution = ?1 and month <= ?2 and status = ?3 and settlementId is null order by id",
                        institution,
                        upTo,
                        AttendanceStatus.CONFIRMED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        return found.stream().sorted(BY_CHILD).toList();
    }

    /** What a settlement has taken in, locked. */
    public List<Attendance> ofSettlementForChange(UUID settlement) {
        return find("settlementId = ?1 order by id", settlement)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** One more than {@code limit}, in order of id; null selects everything. */
    List<Attendance> list(Wanted wanted, UUID after, int limit) {
        var where = new StringBuilder("id > :after");
        var values = new HashMap<String, Object>(Map.of("after", after));
        wanted.values().forEach((field, value) -> {
            where.append(" and ").append(field).append(" = :").append(field);
            values.put(field, value);
        });
        return find(where + " order by id", values).range(0, limit).list();
    }

    /** What a list is asked for; null: whatever. */
    record Wanted(UUID caseId, UUID personId, YearMonth month, AttendanceStatus status) {

        /** The fields that are asked for, with their values. */
        Map<String, Object> values() {
            var asked = new HashMap<String, Object>();
            asked.put("caseId", caseId);
            asked.put("personId", personId);
            asked.put("month", month);
            asked.put("status", status);
            asked.values().removeIf(value -> value == null);
            return asked;
        }
    }

    static final class Unknown extends Refusal {
        Unknown(UUID id) {
            super(Kind.UNKNOWN, "attendance-unknown", "No attendance " + id);
        }
    }
}
