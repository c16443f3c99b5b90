// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.zhucan.contracts.certificate.PersonEvent.PersonDeceased;
import org.zhucan.platform.inbox.EventEffect;
import org.zhucan.platform.inbox.ReceivedEvent;
import org.zhucan.rehab.cases.CourseDesk;

/** What rehab-service does about certificate-service's events: a child's death ends its case. */
@ApplicationScoped
class PersonEvents implements EventEffect {

    private final CourseDesk desk;

    PersonEvents(CourseDesk desk) {
        this.desk = desk;
    }

    @Override
    public Set<String> types() {
        return Set.of("org.zhucan.person.deceased.v1");
    }

    @Override
    public void on(ReceivedEvent event) {
        var died = event.as(PersonDeceased.class);
        desk.childDied(died.person().id(), died.deathDate());
    }
}
