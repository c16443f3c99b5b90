// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Who we are to the kernel, which decides how PostgreSQL, which refuses to be root, can be started. */
final class LinuxUser {

    private static final List<String> IN_OWN_NAMESPACE = List.of("unshare", "--user");

    private LinuxUser() {}

    /** Words to put before a PostgreSQL command: none for an ordinary user, a user namespace for root. */
    static List<String> prefixForPostgres() {
        if (!isRoot()) {
            return List.of();
        }
        if (!canUnshare()) {
            throw new StartFailure("PostgreSQL does not run as root and this machine allows no user namespaces"
                    + " (\"unshare --user true\" failed): run this as an ordinary user, or allow them with"
                    + " \"sysctl -w user.max_user_namespaces=15000\".");
        }
        return IN_OWN_NAMESPACE;
    }

    static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static boolean canUnshare() {
        try {
            Process probe = new ProcessBuilder("unshare", "--user", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.waitFor(10, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
