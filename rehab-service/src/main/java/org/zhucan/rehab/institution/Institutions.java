// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.institution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.web.IfMatch;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/** The list of institutions; its own user sees that one only. */
@ApplicationScoped
public class Institutions implements PanacheRepositoryBase<Institution, UUID> {

    private final Caller caller;

    Institutions(Caller caller) {
        this.caller = caller;
    }

    public Institution require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Unknown(id));
    }

    /** For a change by an office of its division. */
    Institution requireForChange(UUID id, IfMatch ifMatch) {
        var found = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new Unknown(id));
        caller.requireInside(found.division());
        ifMatch.check(found.version());
        return found;
    }

    /** The one of that code, locked, so that its places are counted by one at a time. */
    public Institution requireForPlacing(String code) {
        return find("code", code)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new Unknown(code));
    }

    /** The institution that the caller acts for. */
    public Institution requireOwn() {
        var code = caller.org().orElseThrow(NoInstitution::new);
        return find("code", code).firstResultOptional().orElseThrow(() -> new Unknown(code));
    }

    /** Refuses a code or a social credit code that another one has, also when both were sent at once. */
    void add(Institution institution) {
        try {
            persistAndFlush(institution);
        } catch (ConstraintViolationException e) {
            throw String.valueOf(e.getConstraintName()).endsWith("_unique") ? new Duplicate() : e;
        }
    }

    /** @param status null: of any status */
    Page<InstitutionView> page(InstitutionStatus status, String after, int limit) {
        var from = after == null ? "" : Keyset.decodeOne(after, code -> code);
        var found = status == null
                ? find("code > ?1 order by code", from)
                : find("status = ?1 and code > ?2 order by code", status, from);
        return Keyset.page(
                found.range(0, limit).list(), limit, InstitutionView::of, last -> Keyset.encode(last.code()));
    }

    public static final class Unknown extends Refusal {
        Unknown(Object named) {
            super(Kind.UNKNOWN, "institution-unknown", "No institution " + named);
        }
    }

    public static final class NoInstitution extends Refusal {
        NoInstitution() {
            super(Kind.FORBIDDEN, "institution-missing", "The caller acts for no institution");
        }
    }

    static final class Duplicate extends Refusal {
        Duplicate() {
            super(Kind.CONFLICT, "institution-duplicate", "Another institution has this code or social credit code");
        }
    }
}
