// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.bulletin;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What one service gave to the bulletin (公报).
 *
 * @param service its short name
 * @param figures a list in the order of the bulletin; null when it did not answer
 * @param divisionName of the division asked for; null for everything, and where the service does not know the division
 */
public record Part(String service, JsonNode figures, String divisionName) {

    static Part missing(String service) {
        return new Part(service, null, null);
    }

    /** Whether the service did not answer in time, so that its figures are missing. */
    public boolean missing() {
        return figures == null;
    }
}
