// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.rules;

import java.nio.file.Path;
import java.util.List;
import org.zhucan.platform.testing.HouseRules;

/** The platform keeps the rules of the house as any service does. */
class PlatformHouseRulesTest extends HouseRules {

    @Override
    protected String root() {
        return "org.zhucan.platform";
    }

    @Override
    protected List<String> staircase() {
        return List.of(
                "ids",
                "clock",
                "hash",
                "sql",
                "problem",
                "security",
                "privacy",
                "trace",
                "outbox",
                "web",
                "audit",
                "time",
                "parameters",
                "divisions",
                "jobs",
                "bulk",
                "inbox",
                "statistics",
                "quiet");
    }

    @Override
    protected Path compiled() {
        return Path.of("..", "runtime", "target", "classes");
    }
}
