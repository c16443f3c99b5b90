// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.inbox;

import java.util.List;
import java.util.Set;

/**
 * A picture of what another service owns, kept from its events; a CDI bean. It runs before the effects of the same event, and alone when
 * projections are rebuilt. Idempotent by sequence: a row stores the last sequence of the aggregate it mirrors and skips an event that is
 * not newer.
 */
public interface Projection {

    /** The event types it wants, each in full. */
    Set<String> types();

    /** Applies one event inside the inbox transaction; an exception parks the event with its key. */
    void apply(ReceivedEvent event);

    /**
     * Applies several events of as many keys; a projection that many events reach does it in sets. An exception has each event tried alone,
     * by {@link #apply}.
     */
    default void applyAll(List<ReceivedEvent> events) {
        events.forEach(this::apply);
    }

    /** Empties its tables, before a rebuild replays every event from the first. */
    void clear();
}
