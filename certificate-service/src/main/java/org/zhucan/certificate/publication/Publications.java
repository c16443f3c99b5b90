// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.publication;

import static org.zhucan.certificate.publication.PublicationStatus.RUNNING;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucan.certificate.intake.Application;

/** Every query on public notices; the caller's scope is a filter on the entity. */
@ApplicationScoped
class Publications implements PanacheRepositoryBase<Publication, UUID> {

    /** The open notice of an application whose row the caller has locked. */
    Publication openOf(Application application) {
        return find("applicationId = ?1 and status <> ?2", application.id(), PublicationStatus.ENDED)
                .<Publication>firstResultOptional()
                .orElseThrow(() -> new IllegalStateException("Application " + application.id() + " has no notice"));
    }

    /** Applications whose notice ran out before the date. */
    List<UUID> applicationsOverBefore(LocalDate date) {
        return find("select applicationId from Publication where status = ?1 and endsOn < ?2", RUNNING, date)
                .project(UUID.class)
                .list();
    }

    List<Publication> overBefore(LocalDate date, List<UUID> applicationIds) {
        return list("applicationId in ?1 and status = ?2 and endsOn < ?3", applicationIds, RUNNING, date);
    }

    List<PublicationView> allOf(Application application) {
        return find("applicationId = ?1 order by id", application.id()).<Publication>stream()
                .map(PublicationView::of)
                .toList();
    }

    Optional<LocalDate> firstLastDay() {
        return find("select min(endsOn) from Publication where status = ?1", RUNNING)
                .project(LocalDate.class)
                .firstResultOptional();
    }
}
