// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhucan.employment.person.KnownCertificate;
import org.zhucan.employment.person.KnownPerson;
import org.zhucan.employment.rate.Rate;

/** The conditions of a start-up grant (自主创业补贴条件). Pure: the same facts always have the same outcomes; every condition is asked. */
final class GrantRules {

    private GrantRules() {}

    /** On the day of the application; a correction is asked of that same day. */
    static List<Outcome> atApplication(KnownPerson person, Business business, Limits limits, LocalDate day) {
        return List.of(
                alive(person),
                certificateValid(person, day),
                workingAge(person, limits, day),
                openedRecently(business, limits, day),
                licensed(business));
    }

    /** On the day of the approval: age and opening were asked when the holder applied, and stand. */
    static List<Outcome> atApproval(KnownPerson person, SiteCheck siteCheck, Optional<Rate> rate, LocalDate day) {
        return List.of(alive(person), certificateValid(person, day), siteConfirmed(siteCheck), rateInForce(rate));
    }

    private static Outcome alive(KnownPerson person) {
        return new Outcome(Condition.ALIVE, person.alive(), person.alive() ? "alive" : "died " + person.deathDate());
    }

    private static Outcome certificateValid(KnownPerson person, LocalDate day) {
        var valid = person.certificateValidOn(day);
        return new Outcome(
                Condition.CERTIFICATE_VALID,
                valid.isPresent(),
                valid.or(() -> last(person)).map(GrantRules::told).orElse("no certificate"));
    }

    private static Optional<KnownCertificate> last(KnownPerson person) {
        return person.certificates().stream().reduce((earlier, later) -> later);
    }

    private static String told(KnownCertificate certificate) {
        return "certificate " + certificate.id() + " " + certificate.status() + ", " + certificate.validFrom() + " to "
                + certificate.validUntil();
    }

    private static Outcome workingAge(KnownPerson person, Limits limits, LocalDate day) {
        var age = person.ageOn(day);
        var last = limits.toAge(person.sex());
        return new Outcome(
                Condition.WORKING_AGE,
                age >= limits.fromAge() && age <= last,
                age + " years, " + limits.fromAge() + " to " + last + " asked");
    }

    private static Outcome openedRecently(Business business, Limits limits, LocalDate day) {
        var first = day.minusMonths(limits.openedWithinMonths());
        var opened = business.openedOn();
        return new Outcome(
                Condition.OPENED_RECENTLY,
                !opened.isBefore(first) && !opened.isAfter(day),
                "opened " + opened + ", " + first + " to " + day + " asked");
    }

    private static Outcome licensed(Business business) {
        var has = business.licence() != null;
        return new Outcome(
                Condition.LICENSED,
                has || !business.kind().licensed(),
                business.kind() + (has ? " with a licence" : " without a licence"));
    }

    private static Outcome siteConfirmed(SiteCheck check) {
        return new Outcome(
                Condition.SITE_CONFIRMED, Boolean.TRUE.equals(check.confirmed()), "site check of " + check.checkedOn());
    }

    private static Outcome rateInForce(Optional<Rate> rate) {
        return new Outcome(
                Condition.RATE_IN_FORCE,
                rate.isPresent(),
                rate.map(row -> row.amount() + " by " + row.document()).orElse("no rate"));
    }
}
