// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab;

import java.util.List;
import org.zhucan.platform.testing.HouseRules;

class HouseRulesTest extends HouseRules {

    @Override
    protected String root() {
        return "org.zhucan.rehab";
    }

    /** The way of a child: who it is, on which terms, where, admitted, trained, settled. */
    @Override
    protected List<String> staircase() {
        return List.of("person", "terms", "institution", "cases", "attendance", "settlement");
    }
}
