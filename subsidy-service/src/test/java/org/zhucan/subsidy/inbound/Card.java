// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.inbound;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateCancelled;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateIssued;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateState;
import org.zhucan.contracts.envelope.DomainEvent;
import org.zhucan.platform.ids.Ids;
import org.zhucan.subsidy.County;

/** A certificate as certificate-service tells of it. A grade change is a new one in its place. */
public record Card(UUID id, UUID person, int category, int grade, LocalDate from) {

    public static Card of(UUID person, County.Programme programme, int grade, LocalDate from) {
        return new Card(Ids.next(), person, programme.category(), grade, from);
    }

    public Card regraded(int newGrade, LocalDate on) {
        return new Card(Ids.next(), person, category, newGrade, on);
    }

    public CertificateIssued issuedEvent() {
        return new CertificateIssued(state("VALID"), Ids.next(), noon(from));
    }

    public CertificateCancelled cancelledEvent(LocalDate on, String reason) {
        return new CertificateCancelled(state("CANCELLED"), reason, noon(on));
    }

    public DomainEvent regradedEvent(Card former) {
        return new CertificateTold("org.zhucan.certificate.regraded.v1", state("VALID"), former.id(), noon(from));
    }

    public DomainEvent supersededEvent(Card successor) {
        return new CertificateTold(
                "org.zhucan.certificate.superseded.v1", state("SUPERSEDED"), successor.id(), noon(successor.from()));
    }

    private CertificateState state(String status) {
        return new CertificateState(id, person, status, category, grade, from, from.plusYears(10), County.TOWNSHIP);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(4, 0).toInstant(java.time.ZoneOffset.UTC);
    }

    /** The part that this service reads of an event of a certificate that has another beside it. */
    public record CertificateTold(String type, CertificateState certificate, UUID other, Instant occurredAt)
            implements DomainEvent {

        @Override
        public String subject() {
            return certificate.id().toString();
        }

        @Override
        public String key() {
            return certificate.personId().toString();
        }
    }
}
