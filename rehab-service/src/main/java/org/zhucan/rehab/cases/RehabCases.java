// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.web.IfMatch;

/** Cases, within the caller's scope. */
@ApplicationScoped
public class RehabCases implements PanacheRepositoryBase<RehabCase, UUID> {

    private static final Set<RehabCaseStatus> AT_WORK = EnumSet.of(RehabCaseStatus.PLACED, RehabCaseStatus.TRAINING);
    private static final Set<RehabCaseStatus> OVER = EnumSet.of(
            RehabCaseStatus.REFUSED, RehabCaseStatus.COMPLETED, RehabCaseStatus.DROPPED, RehabCaseStatus.WITHDRAWN);

    public RehabCase require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Unknown(id));
    }

    RehabCase requireForChange(UUID id, IfMatch ifMatch) {
        var found = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new Unknown(id));
        ifMatch.check(found.version());
        return found;
    }

    /** Refuses a second live case of a child and year, also when both were sent at once. */
    void save(RehabCase one) {
        try {
            persistAndFlush(one);
        } catch (ConstraintViolationException e) {
            throw "rehab_case_one_a_year".equals(e.getConstraintName()) ? new OneAYear() : e;
        }
    }

    /** How many children have a place there on the day or later. */
    long placesTaken(UUID institution, LocalDate from) {
        return count(
                "placement.institutionId = ?1 and status in ?2 and placement.to >= ?3", institution, AT_WORK, from);
    }

    /** Whether another case of the child, ended or not, has a place on the day or later. */
    boolean placedElsewhere(RehabCase one, LocalDate from) {
        return count(
                        "personId = ?1 and id <> ?2 and coalesce(endedOn, placement.to) >= ?3",
                        one.personId(),
                        one.id(),
                        from)
                > 0;
    }

    /** Those of a child that are not over, locked. */
    List<RehabCase> openOfForChange(UUID person) {
        return find("personId = ?1 and status not in ?2 order by id", person, OVER)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The cases of these children that have a place there in the month, locked in one order; the latest place last. */
    public List<RehabCase> placedForChange(String institution, Collection<UUID> children, YearMonth month) {
        var found = find("""
                        placement.institution = ?1 and personId in ?2 and placement.from <= ?3
                        and coalesce(endedOn, placement.to) >= ?4 order by id
                        """, institution, children, month.atEndOfMonth(), month.atDay(1))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        return found.stream()
                .sorted(Comparator.comparing(one -> one.placement().from()))
                .toList();
    }

    /** One more than {@code limit}, in order of id; null selects everything. */
    List<RehabCase> list(Wanted wanted, UUID after, int limit) {
        var where = new StringBuilder("id > :after");
        var values = new HashMap<String, Object>(Map.of("after", after));
        if (wanted.status() != null) {
            where.append(" and status = :status");
            values.put("status", wanted.status());
        }
        if (wanted.person() != null) {
            where.append(" and personId = :person");
            values.put("person", wanted.person());
        }
        if (wanted.year() != null) {
            where.append(" and caseYear = :year");
            values.put("year", wanted.year());
        }
        return find(where + " order by id", values).range(0, limit).list();
    }

    /** What a list is asked for; null: whatever. */
    record Wanted(RehabCaseStatus status, UUID person, Integer year) {}

    public static final class Unknown extends Refusal {
        Unknown(UUID id) {
            super(Kind.UNKNOWN, "rehab-case-unknown", "No rehabilitation case " + id);
        }
    }

    static final class OneAYear extends Refusal {
        OneAYear() {
            super(Kind.CONFLICT, "rehab-case-exists", "The child has a case in this year");
        }
    }
}
