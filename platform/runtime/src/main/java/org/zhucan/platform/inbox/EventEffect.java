// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.inbox;

import java.util.Set;

/**
 * What a service does about an event of another one; a CDI bean. It runs inside the inbox transaction, once per event id, after the
 * projections, and decides from them, never from the event's type alone. What it publishes carries the event's id as its cause.
 */
public interface EventEffect {

    /** The event types it wants, each in full. */
    Set<String> types();

    /** Acts on one event; an exception rolls everything of this event back and, after three tries, parks it with its key. */
    void on(ReceivedEvent event);
}
