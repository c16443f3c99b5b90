// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.publication;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A public notice as the office sees it.
 *
 * @param endsOn last working day of the notice
 * @param upheld null until an objection was decided
 */
record PublicationView(
        UUID id,
        UUID applicationId,
        String place,
        LocalDate postedOn,
        LocalDate endsOn,
        PublicationStatus status,
        String objection,
        LocalDate objectedOn,
        Boolean upheld,
        String decision) {

    static PublicationView of(Publication publication) {
        return new PublicationView(
                publication.id(),
                publication.applicationId(),
                publication.place(),
                publication.postedOn(),
                publication.endsOn(),
                publication.status(),
                publication.objection(),
                publication.objectedOn(),
                publication.upheld(),
                publication.decision());
    }

    @Override
    public String toString() {
        return "PublicationView " + id;
    }
}
