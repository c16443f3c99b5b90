// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The words that every JVM of the suite starts with: the same JDK as ours, UTF-8 and UTC. */
public final class JavaCommand {

    private JavaCommand() {}

    public static List<String> with(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Dfile.encoding=UTF-8",
                "-Dsun.stdout.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Duser.timezone=UTC"));
        command.addAll(options);
        return command;
    }
}
