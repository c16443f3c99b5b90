// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.command;

import java.net.URI;
import java.nio.file.Path;
import org.zhucan.launcher.suite.RemoteSuite;
import picocli.CommandLine.Option;

/** The options that point a replay at a suite that runs already and was not started here; all of them or none. */
final class Elsewhere {

    @Option(
            names = "--url",
            paramLabel = "URL",
            required = true,
            description = "Replays against the suite whose gateway answers here, and starts nothing.")
    private URI gateway;

    @Option(names = "--keycloak", paramLabel = "URL", required = true, description = "Its Keycloak.")
    private URI keycloak;

    @Option(
            names = "--keycloak-admin",
            paramLabel = "FILE",
            required = true,
            description = "File of the password of its Keycloak's user admin.")
    private Path adminPassword;

    @Option(
            names = "--answers",
            paramLabel = "DIR",
            required = true,
            description = "The folder into which its bank puts the result files.")
    private Path bankAnswers;

    RemoteSuite suite() {
        return new RemoteSuite(gateway, keycloak, adminPassword, bankAnswers);
    }
}
