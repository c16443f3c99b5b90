// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy;

import java.util.List;
import org.zhucan.platform.testing.HouseRules;

class HouseRulesTest extends HouseRules {

    @Override
    protected String root() {
        return "org.zhucan.subsidy";
    }

    /** The way of a yuan: who someone is, what is owed by which rule, to which account, from which fund, and paid. */
    @Override
    protected List<String> staircase() {
        return List.of("person", "programme", "entitlement", "payee", "stock", "ledger", "request", "payment");
    }
}
