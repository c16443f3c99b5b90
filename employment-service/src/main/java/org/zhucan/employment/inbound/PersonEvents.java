// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.zhucan.employment.grant.GrantDesk;
import org.zhucan.platform.inbox.EventEffect;
import org.zhucan.platform.inbox.ReceivedEvent;

/** A death ends the application that nobody has decided yet. A certificate that ends is asked for again at the approval. */
@ApplicationScoped
class PersonEvents implements EventEffect {

    private static final String DEATH = "DEATH";

    private final GrantDesk desk;

    PersonEvents(GrantDesk desk) {
        this.desk = desk;
    }

    @Override
    public Set<String> types() {
        return Set.of("org.zhucan.person.deceased.v1");
    }

    @Override
    public void on(ReceivedEvent event) {
        desk.endFor(UUID.fromString(event.subject()), DEATH);
    }
}
