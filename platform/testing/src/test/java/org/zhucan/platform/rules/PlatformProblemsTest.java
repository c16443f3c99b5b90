// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.rules;

import java.nio.file.Path;
import org.zhucan.platform.testing.ProblemCatalogue;

class PlatformProblemsTest extends ProblemCatalogue {

    @Override
    protected String resource() {
        return "problems/platform.properties";
    }

    @Override
    protected Path compiled() {
        return Path.of("..", "runtime", "target", "classes");
    }
}
