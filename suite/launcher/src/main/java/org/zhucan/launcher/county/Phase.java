// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.county;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A part of the year that a pack may leave out; what it needs stands in a file of its own, named after it. */
public enum Phase {
    /** Persons and certificates from before the suite went live (存量). */
    @JsonProperty("stock")
    STOCK("stock.yaml"),
    /** The monthly nursing subsidy (护理补贴). */
    @JsonProperty("nursing")
    MONTHLY("nursing.yaml"),
    /** Children in rehabilitation training (残疾儿童康复救助). */
    @JsonProperty("rehab")
    REHAB("rehab.yaml"),
    /** Grants for a business of one's own (创业补贴). */
    @JsonProperty("grants")
    GRANTS("grants.yaml");

    private final String file;

    Phase(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }
}
