// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.web.IfMatch;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/** Every query on applications; the caller's scope is a filter on the entity. */
@ApplicationScoped
public class Applications implements PanacheRepositoryBase<Application, UUID> {

    private static final UUID BEGINNING = new UUID(0, 0);

    private static final List<ApplicationStatus> OPEN = Arrays.stream(ApplicationStatus.values())
            .filter(ApplicationStatus::open)
            .toList();

    /** The one with this id that the caller may see. */
    public Application require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Unknown(id));
    }

    /** Locks it until the command ends; later steps use it where their own record carries the precondition. */
    public Application requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new Unknown(id));
    }

    public Application requireForChange(UUID id, IfMatch ifMatch) {
        var found = requireForChange(id);
        ifMatch.check(found.version());
        return found;
    }

    /** Several, locked in the order of their ids. */
    public List<Application> lock(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The open one of a person, locked; the unique key allows no second. */
    public Optional<Application> openOf(UUID personId) {
        return find("personId = ?1 and status in ?2", personId, OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Refuses a second open one of the same person, also when both were sent at once. */
    void open(Application application) {
        try {
            persistAndFlush(application);
        } catch (ConstraintViolationException e) {
            throw "application_one_open_per_person".equals(e.getConstraintName()) ? new AlreadyOpen() : e;
        }
    }

    /** @param status null: of any status */
    Page<ApplicationView> page(ApplicationStatus status, String after, int limit) {
        var from = after == null ? BEGINNING : Keyset.decodeOne(after, UUID::fromString);
        var found = status == null
                ? find("id > ?1 order by id", from)
                : find("status = ?1 and id > ?2 order by id", status, from);
        return Keyset.page(found.range(0, limit).list(), limit, ApplicationView::of, last -> Keyset.encode(last.id()));
    }

    List<Application> overdueOn(LocalDate date) {
        return find("status = ?1 and correctUntil < ?2 order by id", ApplicationStatus.SENT_BACK, date)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Optional<LocalDate> firstLastDay() {
        return find("select min(correctUntil) from Application where status = ?1", ApplicationStatus.SENT_BACK)
                .project(LocalDate.class)
                .firstResultOptional();
    }

    /** Outside the caller's scope is unknown too. */
    public static final class Unknown extends Refusal {
        Unknown(UUID id) {
            super(Kind.UNKNOWN, "application-unknown", "No application " + id);
        }
    }

    /** One open application a person. */
    public static final class AlreadyOpen extends Refusal {
        AlreadyOpen() {
            super(Kind.CONFLICT, "application-open", "The person already has an open application");
        }
    }
}
