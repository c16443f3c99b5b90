// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where a suite keeps what.
 *
 * @param root the project's folder, with the built applications
 * @param home data, secrets, logs; .zhucan unless told otherwise
 * @param programs unpacked and copied programs, which survive a reset and may be shared by suites
 */
public record SuiteFolders(Path root, Path home, Path programs) {

    public SuiteFolders {
        root = root.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
        programs = programs.toAbsolutePath().normalize();
    }

    public static SuiteFolders of(Path root, Path home) {
        return new SuiteFolders(root, home, home.resolve("programs"));
    }

    /** Into this folder subsidy-service drops its files to the bank. */
    public Path bankDrop() {
        return home.resolve("bank/drop");
    }

    /** Into this folder the bank puts its answers. */
    public Path bankAnswers() {
        return home.resolve("bank/answers");
    }

    /** Here the gateway finds the bulletins that were published on paper, a file {@code <year>.yaml} each. */
    Path publishedBulletins() {
        return home.resolve("published");
    }

    public Path journal() {
        return home.resolve("replay.journal");
    }

    /** What of a plan was replayed against a suite that runs elsewhere. */
    public Path journal(URI gateway) {
        return home.resolve("replay-" + gateway.getAuthority().replace(':', '-') + ".journal");
    }

    Path secret(String name) {
        return home.resolve("secrets").resolve(name);
    }

    Path keys(String service) {
        return home.resolve("keys").resolve(service + ".json");
    }

    Path data(String name) {
        return home.resolve("data").resolve(name);
    }

    Path log(String part) {
        return home.resolve("logs").resolve(part + ".log");
    }
}
