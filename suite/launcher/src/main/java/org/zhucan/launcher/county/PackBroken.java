// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.county;

import java.nio.file.Path;
import java.util.List;

/** A county pack that cannot be replayed; the message names every fault on a line of its own. */
public class PackBroken extends RuntimeException {

    PackBroken(Path folder, List<String> faults) {
        super("The county pack " + folder + " cannot be used:\n  - " + String.join("\n  - ", faults));
    }
}
