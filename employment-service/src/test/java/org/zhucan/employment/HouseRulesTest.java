// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment;

import java.util.List;
import org.zhucan.platform.testing.HouseRules;

class HouseRulesTest extends HouseRules {

    @Override
    protected String root() {
        return "org.zhucan.employment";
    }

    /** The way of a grant: who asks, what it is worth, the paper, its public notice, and the award. */
    @Override
    protected List<String> staircase() {
        return List.of("person", "rate", "grant", "publication", "award");
    }
}
