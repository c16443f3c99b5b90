// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.command;

import picocli.CommandLine.Option;

/** --help for every command. */
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    private boolean help;
}
