// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** What differs between installations. */
@ConfigMapping(prefix = "zhucan.subsidy")
public interface SubsidyConfig {

    /** The folder from which the bank takes payment files; it must be writable by this service alone. */
    Path bankOut();
}
