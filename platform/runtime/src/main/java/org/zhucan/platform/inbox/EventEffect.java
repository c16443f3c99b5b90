// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.inbox;

import java.util.List;
import java.util.Set;

/**
 * What a service does about an event of another one; a CDI bean. It runs inside the inbox transaction, once per event id, after the
 * projections of this event and perhaps of other keys' later ones, and decides from them, never from the event's type alone. What it publishes carries the event's id as its cause.
 */
public interface EventEffect {

    /** The event types it wants, each in full. */
    Set<String> types();

    /**
     * Those of the events that {@link #on} has something to do about, so that what a thousand events ask alike is asked once. The
     * projections of all of them are written; no two are of one key.
     */
    default List<ReceivedEvent> due(List<ReceivedEvent> events) {
        return events;
    }

    /** Acts on one event; an exception rolls everything of this event back and, after three tries, parks it with its key. */
    void on(ReceivedEvent event);
}
