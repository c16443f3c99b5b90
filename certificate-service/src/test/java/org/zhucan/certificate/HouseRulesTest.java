// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate;

import java.util.List;
import org.zhucan.platform.testing.HouseRules;

class HouseRulesTest extends HouseRules {

    @Override
    protected String root() {
        return "org.zhucan.certificate";
    }

    /** The life of a paper. */
    @Override
    protected List<String> staircase() {
        return List.of("person", "hospital", "intake", "assessment", "publication", "register");
    }
}
