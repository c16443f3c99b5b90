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

    /** Inbox is not the {@code inbound} of a service: quiet stands above it. */
    @Override
    protected List<String> staircase() {
        return List.of(
                "ids",
                "problem",
                "security",
                "privacy",
                "web",
                "audit",
                "time",
                "parameters",
                "divisions",
                "outbox",
                "jobs",
                "inbox",
                "statistics",
                "quiet");
    }

    @Override
    protected Path compiled() {
        return Path.of("..", "runtime", "target", "classes");
    }
}
