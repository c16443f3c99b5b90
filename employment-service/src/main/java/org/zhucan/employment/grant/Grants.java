// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.grant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.web.IfMatch;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/** Every query on grants; the caller's scope is a filter on the entity. */
@ApplicationScoped
public class Grants implements PanacheRepositoryBase<Grant, UUID> {

    private static final UUID BEGINNING = new UUID(0, 0);

    private static final List<GrantStatus> BEFORE_THE_DECISION = Arrays.stream(GrantStatus.values())
            .filter(status -> status.next().contains(GrantStatus.WITHDRAWN))
            .toList();

    /** The one with this id that the caller may see. */
    public Grant require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Unknown(id));
    }

    public Grant requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new Unknown(id));
    }

    public Grant requireForChange(UUID id, IfMatch ifMatch) {
        var found = requireForChange(id);
        ifMatch.check(found.version());
        return found;
    }

    /** The one of a person that is not decided yet, locked. */
    Optional<Grant> undecidedOf(UUID personId) {
        return find("personId = ?1 and status in ?2", personId, BEFORE_THE_DECISION)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Writes it now, and refuses a second of one person or one business, also when both were sent at once. */
    void file(Grant grant) {
        try {
            persistAndFlush(grant);
        } catch (ConstraintViolationException e) {
            throw refusal(e);
        }
    }

    private static RuntimeException refusal(ConstraintViolationException e) {
        return switch (String.valueOf(e.getConstraintName())) {
            case "start_up_grant_once_per_person" -> new PersonHasOne();
            case "start_up_grant_once_per_business" -> new BusinessHasOne();
            default -> e;
        };
    }

    /**
     * @param personId null: of any person
     * @param status null: of any status
     */
    Page<GrantView> page(UUID personId, GrantStatus status, String after, int limit) {
        var from = after == null ? BEGINNING : Keyset.decodeOne(after, UUID::fromString);
        var found = personId != null
                ? find("personId = ?1 and (?2 is null or status = ?2) and id > ?3 order by id", personId, status, from)
                : status != null
                        ? find("status = ?1 and id > ?2 order by id", status, from)
                        : find("id > ?1 order by id", from);
        return Keyset.page(found.range(0, limit).list(), limit, GrantView::of, last -> Keyset.encode(last.id()));
    }

    /** Those whose notice ran out before the date, locked in the order of their ids. */
    public List<Grant> noticeOverBefore(LocalDate date) {
        return find("status = ?1 and noticeEndsOn < ?2 order by id", GrantStatus.PUBLISHED, date)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The earliest last day of a notice that hangs. */
    public Optional<LocalDate> firstLastDay() {
        return find("select min(noticeEndsOn) from Grant where status = ?1", GrantStatus.PUBLISHED)
                .project(LocalDate.class)
                .firstResultOptional();
    }

    /** Outside the caller's scope is unknown too. */
    public static final class Unknown extends Refusal {
        Unknown(UUID id) {
            super(Kind.UNKNOWN, "grant-unknown", "No grant " + id);
        }
    }

    /** Once in a life; one that was refused or withdrawn does not count. */
    public static final class PersonHasOne extends Refusal {
        PersonHasOne() {
            super(Kind.CONFLICT, "grant-once-per-person", "The person has a start-up grant, or one is under way");
        }
    }

    /** One grant a business, by its licence. */
    public static final class BusinessHasOne extends Refusal {
        BusinessHasOne() {
            super(Kind.CONFLICT, "grant-once-per-business", "A start-up grant was asked for this licence before");
        }
    }
}
