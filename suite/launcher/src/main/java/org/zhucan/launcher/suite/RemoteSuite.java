// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.zhucan.launcher.keycloak.KeycloakTokens;
import org.zhucan.launcher.keycloak.KeycloakUsers;
import org.zhucan.launcher.process.Readiness;
import org.zhucan.launcher.replay.SuiteAddress;
import org.zhucan.launcher.replay.UserTokens;
import org.zhucan.platform.embedded.StartFailure;

/**
 * A suite that something else started, for instance containers: what a replay has to be told of it.
 *
 * @param gateway its address, without a path, e.g. {@code http://127.0.0.1:8080}
 * @param keycloak the address of its Keycloak, without a path
 * @param adminPassword file of the password of Keycloak's user admin, who says for whom a resident acts
 * @param bankAnswers the folder into which its bank puts the result files
 */
public record RemoteSuite(URI gateway, URI keycloak, Path adminPassword, Path bankAnswers) {

    public RemoteSuite {
        gateway = server(gateway);
        keycloak = server(keycloak);
    }

    /** @throws StartFailure in one sentence, when a replay could not even begin */
    public void requireReady() {
        require(
                Files.isReadable(adminPassword),
                "The file of Keycloak's admin password, " + adminPassword
                        + ", is not there or cannot be read: name it with --keycloak-admin.");
        require(
                Files.isDirectory(bankAnswers),
                "There is no folder " + bankAnswers
                        + ": name the one into which the suite's bank puts its answers with --answers.");
        require(
                answers(gateway + "/q/health/ready"),
                "No suite answers at " + gateway + ": start it first, or name its gateway's address with --url.");
        require(
                answers(realm().toString()),
                "No Keycloak with the realm zhucan answers at " + keycloak
                        + ": name the address of the suite's sign-in with --keycloak.");
    }

    public SuiteAddress address() {
        return new SuiteAddress(gateway, List.copyOf(Applications.SERVICES.values()), bankAnswers);
    }

    public UserTokens tokens(String password, Clock clock) {
        return new KeycloakTokens(realm(), password, new KeycloakUsers(keycloak, adminPassword), clock);
    }

    private URI realm() {
        return URI.create(keycloak + "/realms/zhucan");
    }

    private static boolean answers(String address) {
        return Readiness.of(address).getAsBoolean();
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new StartFailure(otherwise);
        }
    }

    /** Without a slash or path at its end; paths are put behind it. */
    private static URI server(URI given) {
        require(
                given.getHost() != null && List.of("http", "https").contains(given.getScheme()),
                "\"" + given + "\" is no address of a server: write it as http://127.0.0.1:8080.");
        return URI.create(given.getScheme() + "://" + given.getAuthority());
    }
}
