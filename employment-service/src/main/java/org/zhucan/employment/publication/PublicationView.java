// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.publication;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A public notice as the office sees it.
 *
 * @param endsOn last working day of the notice
 * @param upheld null until an objection was decided
 * @param opinion on the objection
 */
record PublicationView(
        UUID id,
        String place,
        LocalDate postedOn,
        LocalDate endsOn,
        String objection,
        LocalDate objectedOn,
        Boolean upheld,
        String opinion) {

    static PublicationView of(Publication publication) {
        return new PublicationView(
                publication.id(),
                publication.place(),
                publication.postedOn(),
                publication.endsOn(),
                publication.objection(),
                publication.objectedOn(),
                publication.upheld(),
                publication.opinion());
    }

    @Override
    public String toString() {
        return "PublicationView " + id;
    }
}
