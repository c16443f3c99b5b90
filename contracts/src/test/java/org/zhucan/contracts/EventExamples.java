// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.zhucan.contracts.certificate.AssessmentEvent.AssessmentCompleted;
import org.zhucan.contracts.certificate.AssessmentEvent.AssessmentState;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateCancelled;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateIssued;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateRegistered;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateRegraded;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateState;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateSuperseded;
import org.zhucan.contracts.certificate.PersonEvent.PersonDeceased;
import org.zhucan.contracts.certificate.PersonEvent.PersonRegistered;
import org.zhucan.contracts.certificate.PersonEvent.PersonState;
import org.zhucan.contracts.certificate.PersonEvent.PersonUpdated;
import org.zhucan.contracts.certificate.PersonFactEvent.FactState;
import org.zhucan.contracts.certificate.PersonFactEvent.PersonFactEnded;
import org.zhucan.contracts.certificate.PersonFactEvent.PersonFactRecorded;
import org.zhucan.contracts.employment.GrantEvent.GrantApproved;
import org.zhucan.contracts.employment.GrantEvent.GrantPaid;
import org.zhucan.contracts.employment.GrantEvent.GrantState;
import org.zhucan.contracts.envelope.DomainEvent;
import org.zhucan.contracts.payment.PaymentRequested;
import org.zhucan.contracts.payment.PaymentRequested.RequestState;
import org.zhucan.contracts.rehab.RehabCaseEvent.RehabCaseApproved;
import org.zhucan.contracts.rehab.RehabCaseEvent.RehabCaseCompleted;
import org.zhucan.contracts.rehab.RehabCaseEvent.RehabCaseDropped;
import org.zhucan.contracts.rehab.RehabCaseEvent.RehabCasePlaced;
import org.zhucan.contracts.rehab.RehabCaseEvent.RehabCaseState;
import org.zhucan.contracts.subsidy.EntitlementEvent.EntitlementChanged;
import org.zhucan.contracts.subsidy.EntitlementEvent.EntitlementEnded;
import org.zhucan.contracts.subsidy.EntitlementEvent.EntitlementGranted;
import org.zhucan.contracts.subsidy.EntitlementEvent.EntitlementProposed;
import org.zhucan.contracts.subsidy.EntitlementEvent.EntitlementRefused;
import org.zhucan.contracts.subsidy.EntitlementEvent.EntitlementState;
import org.zhucan.contracts.subsidy.PaymentEvent.PaymentReturned;
import org.zhucan.contracts.subsidy.PaymentEvent.PaymentSettled;
import org.zhucan.contracts.subsidy.PaymentEvent.PaymentState;
import org.zhucan.contracts.subsidy.PaymentRejected;
import org.zhucan.contracts.vocabulary.LifeStatus;
import org.zhucan.contracts.vocabulary.Money;
import org.zhucan.contracts.vocabulary.Sex;

/** One event of each kind, all of one invented person in a division that is assigned to nobody. */
final class EventExamples {

    private static final UUID PERSON = id(1);
    private static final UUID APPLICATION = id(3);
    private static final UUID ENTITLEMENT = id(7);
    private static final UUID LINE = id(8);
    static final UUID REQUEST = id(11);
    private static final String TOWNSHIP = "522799001000";
    private static final String PROGRAMME = "ASSESS_FEE";
    private static final LocalDate PLACED = LocalDate.of(2024, 3, 18);
    private static final LocalDate DEATH = LocalDate.of(2024, 11, 2);

    private static final List<DomainEvent> ALL = List.of(
            new PersonRegistered(person(LifeStatus.ALIVE, null), at("2024-03-04T01:30:00Z")),
            new PersonUpdated(person(LifeStatus.UNKNOWN, null), at("2024-05-06T02:00:00Z")),
            new PersonDeceased(person(LifeStatus.DECEASED, DEATH), DEATH, "civil-affairs", at("2024-11-04T02:00:00Z")),
            new PersonFactRecorded(fact(null), at("2024-03-05T06:00:00Z")),
            new PersonFactEnded(fact(LocalDate.of(2024, 9, 30)), at("2024-09-12T06:00:00Z")),
            new AssessmentCompleted(
                    new AssessmentState(
                            id(4), APPLICATION, PERSON, "H522799-1", 4, 2, true, LocalDate.of(2024, 3, 12), TOWNSHIP),
                    true,
                    at("2024-03-12T07:45:00Z")),
            new CertificateIssued(certificate("VALID"), APPLICATION, at("2024-03-22T03:10:00Z")),
            new CertificateSuperseded(certificate("SUPERSEDED"), id(11), at("2024-06-18T03:10:00Z")),
            new CertificateRegraded(regraded(), id(6), id(12), at("2024-06-18T03:10:00Z")),
            new CertificateRegistered(certificate("VALID"), at("2023-12-31T02:00:00Z")),
            new CertificateCancelled(certificate("CANCELLED"), "DEATH", at("2024-11-04T02:00:00Z")),
            new EntitlementProposed(entitlement("PROPOSED", null), at("2024-03-12T07:45:01Z")),
            new EntitlementGranted(entitlement("GRANTED", null), at("2024-03-15T08:00:00Z")),
            new EntitlementRefused(
                    entitlement("REFUSED", null), "The list was out of date", at("2024-03-15T08:00:00Z")),
            new EntitlementChanged(
                    entitlement("GRANTED", null), YearMonth.of(2024, 7), "REGRADED", at("2024-06-18T02:00:02Z")),
            new EntitlementEnded(entitlement("ENDED", YearMonth.of(2024, 11)), "DEATH", at("2024-11-04T02:00:02Z")),
            new RehabCaseApproved(rehabCase("APPROVED", null, null), at("2024-03-08T02:00:00Z")),
            new RehabCasePlaced(rehabCase("PLACED", PLACED, null), at("2024-03-11T02:00:00Z")),
            new RehabCaseCompleted(
                    rehabCase("COMPLETED", PLACED, LocalDate.of(2024, 12, 20)), at("2024-12-20T08:00:00Z")),
            new RehabCaseDropped(rehabCase("DROPPED", PLACED, DEATH), "DEATH", at("2024-11-04T02:00:03Z")),
            new PaymentRequested(request(PERSON), at("2024-06-05T03:00:00Z")),
            new PaymentSettled(payment("SETTLED", PERSON, null), at("2024-03-27T09:00:00Z")),
            new PaymentReturned(payment("RETURNED", PERSON, null), "ACCOUNT_CLOSED", at("2024-03-27T09:00:00Z")),
            new PaymentRejected(
                    REQUEST,
                    "ENTREPRENEUR",
                    PERSON,
                    TOWNSHIP,
                    PaymentRejected.Reason.NO_FUNDS,
                    at("2024-06-05T03:00:01Z")),
            new GrantApproved(grant("APPROVED"), at("2024-06-05T03:00:00Z")),
            new GrantPaid(grant("PAID"), at("2024-06-25T09:00:00Z")));

    private EventExamples() {}

    static DomainEvent of(Class<?> event) {
        return ALL.stream()
                .filter(event::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No example of " + event.getSimpleName()));
    }

    /** Events of a payment to an institution for many persons. */
    static List<DomainEvent> ofNobody() {
        return List.of(
                new PaymentRequested(request(null), at("2024-06-05T03:00:00Z")),
                new PaymentSettled(payment("SETTLED", null, REQUEST), at("2024-06-25T09:00:00Z")),
                new PaymentReturned(payment("RETURNED", null, REQUEST), "ACCOUNT_CLOSED", at("2024-06-25T09:00:00Z")),
                new PaymentRejected(
                        REQUEST,
                        PROGRAMME,
                        null,
                        TOWNSHIP,
                        PaymentRejected.Reason.PAYEE_UNKNOWN,
                        at("2024-06-05T03:00:01Z")));
    }

    private static PersonState person(LifeStatus lifeStatus, LocalDate deathDate) {
        return new PersonState(
                PERSON, id(2), LocalDate.of(1961, 7, 19), Sex.FEMALE, TOWNSHIP, TOWNSHIP, lifeStatus, deathDate);
    }

    private static FactState fact(LocalDate to) {
        return new FactState(id(5), PERSON, "LOW_INCOME", "civil-affairs", LocalDate.of(2024, 1, 1), to, TOWNSHIP);
    }

    private static CertificateState certificate(String status) {
        return new CertificateState(
                id(6), PERSON, status, 4, 2, LocalDate.of(2024, 3, 22), LocalDate.of(2034, 3, 22), TOWNSHIP);
    }

    private static CertificateState regraded() {
        return new CertificateState(
                id(11), PERSON, "VALID", 4, 1, LocalDate.of(2024, 6, 18), LocalDate.of(2034, 6, 18), TOWNSHIP);
    }

    private static EntitlementState entitlement(String status, YearMonth endMonth) {
        return new EntitlementState(ENTITLEMENT, PERSON, PROGRAMME, status, YearMonth.of(2024, 3), endMonth, TOWNSHIP);
    }

    private static RequestState request(UUID personId) {
        return new RequestState(
                REQUEST,
                "ENTREPRENEUR",
                id(10),
                personId,
                YearMonth.of(2024, 6),
                Money.ofYuan("5000.00"),
                "grant:018e0000-0000-7000-8000-000000000012",
                TOWNSHIP);
    }

    private static PaymentState payment(String status, UUID personId, UUID requestId) {
        return new PaymentState(
                LINE,
                id(9),
                personId,
                id(10),
                PROGRAMME,
                YearMonth.of(2024, 3),
                Money.ofYuan("150.00"),
                status,
                TOWNSHIP,
                requestId);
    }

    private static RehabCaseState rehabCase(String status, LocalDate placed, LocalDate ended) {
        return new RehabCaseState(
                id(12),
                PERSON,
                2024,
                "AUTISM",
                status,
                placed == null ? null : id(13),
                placed,
                placed == null ? null : LocalDate.of(2024, 12, 31),
                ended,
                TOWNSHIP);
    }

    private static GrantState grant(String status) {
        return new GrantState(
                id(12),
                PERSON,
                status,
                "INDIVIDUAL",
                LocalDate.of(2024, 2, 19),
                TOWNSHIP,
                Money.ofYuan("5000.00"),
                id(10),
                REQUEST,
                LocalDate.of(2024, 5, 24),
                LocalDate.of(2024, 6, 5),
                TOWNSHIP);
    }

    private static UUID id(int number) {
        return UUID.fromString("018e0000-0000-7000-8000-%012d".formatted(number));
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }
}
