// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher;

import org.zhucan.launcher.command.ZhucanCommand;

/** The program behind ./zhucan. */
public final class Zhucan {

    private Zhucan() {}

    public static void main(String[] arguments) {
        System.exit(ZhucanCommand.run(arguments));
    }
}
