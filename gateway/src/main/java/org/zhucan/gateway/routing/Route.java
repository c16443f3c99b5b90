// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.routing;

/**
 * Where a request goes.
 *
 * @param service the short name of the service, or {@link #GATEWAY} for what the gateway composes itself
 * @param label the address without what differs from call to call, for measuring
 * @param open whether it needs no token
 * @param kind how much it may bring and how long it may take
 */
public record Route(String service, String label, boolean open, Kind kind) {

    /** The name of the gateway among the services. */
    public static final String GATEWAY = "gateway";

    public enum Kind {
        /** JSON of a moderate size, answered soon. */
        ORDINARY,
        /** Set-up and the change of the business date: small, but it may take long. */
        PATIENT,
        /** Files and imports: large and slow, on connections of their own. */
        BULK
    }

    /** Whether the gateway answers it itself. */
    public boolean own() {
        return service.equals(GATEWAY);
    }
}
