// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.zhucan.contracts.envelope.DomainEvent;

/** Everything certificate-service tells the world of a certificate (残疾人证). Ids only: its number contains the holder's identity number. */
public sealed interface CertificateEvent extends DomainEvent {

    CertificateState certificate();

    @Override
    default String subject() {
        return certificate().id().toString();
    }

    @Override
    default String key() {
        return certificate().personId().toString();
    }

    @Override
    default Map<String, String> extensions() {
        return Map.of("personid", key(), "division", certificate().division());
    }

    /**
     * The public state of a certificate.
     *
     * @param id id of the certificate
     * @param personId the holder
     * @param status VALID, FROZEN, EXPIRED, SUPERSEDED or CANCELLED
     * @param category 1 to 7 (GB/T 26341)
     * @param grade 1 to 4, 1 the severest
     * @param validFrom first day of validity
     * @param validUntil last day of validity
     * @param division the office responsible (12 digits)
     */
    record CertificateState(
            UUID id,
            UUID personId,
            String status,
            int category,
            int grade,
            LocalDate validFrom,
            LocalDate validUntil,
            String division) {}

    /** A new certificate was issued (核发). */
    record CertificateIssued(CertificateState certificate, UUID applicationId, Instant occurredAt)
            implements CertificateEvent {
        @Override
        public String type() {
            return "org.zhucan.certificate.issued.v1";
        }
    }

    /**
     * A certificate of another category or grade was issued in place of one that the holder had (等级变更). It opens nothing that only a
     * first certificate opens.
     */
    record CertificateRegraded(CertificateState certificate, UUID previousId, UUID applicationId, Instant occurredAt)
            implements CertificateEvent {
        @Override
        public String type() {
            return "org.zhucan.certificate.regraded.v1";
        }
    }

    /** A certificate gave way to another one of the same holder (换发), which is told of right after it. */
    record CertificateSuperseded(CertificateState certificate, UUID successorId, Instant occurredAt)
            implements CertificateEvent {
        @Override
        public String type() {
            return "org.zhucan.certificate.superseded.v1";
        }
    }

    /** A certificate that was issued before the register was kept here was entered (补录); nobody is given anything because of it. */
    record CertificateRegistered(CertificateState certificate, Instant occurredAt) implements CertificateEvent {
        @Override
        public String type() {
            return "org.zhucan.certificate.registered.v1";
        }
    }

    /** A certificate was cancelled (注销), with the reason such as DEATH. */
    record CertificateCancelled(CertificateState certificate, String reason, Instant occurredAt)
            implements CertificateEvent {
        @Override
        public String type() {
            return "org.zhucan.certificate.cancelled.v1";
        }
    }
}
