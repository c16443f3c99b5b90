// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.launcher.dev.DevTokens;
import org.zhucan.launcher.keycloak.KeycloakTokens;
import org.zhucan.launcher.keycloak.KeycloakUsers;
import org.zhucan.launcher.replay.SuiteAddress;
import org.zhucan.launcher.replay.UserTokens;
import org.zhucan.platform.embedded.StartFailure;

/** A suite that runs, in this process or another: where it answers and how its users get tokens. */
public record RunningSuite(SuiteFolders folders, SuiteStatus status, Clock clock) {

    /** The suite that runs on these folders; {@link StartFailure} if none does. */
    public static RunningSuite on(SuiteFolders folders, Clock clock) {
        SuiteStatus status = SuiteStatus.read(folders.home())
                .filter(SuiteStatus::running)
                .orElseThrow(() -> new StartFailure(
                        "No suite runs on " + folders.home() + ": start one with ./zhucan up --detach."));
        return new RunningSuite(folders, status, clock);
    }

    public URI gateway() {
        return URI.create(Applications.local(status.ports().gateway()));
    }

    /** The realm's address, also the issuer of its tokens. */
    public URI realm() {
        return URI.create(Applications.local(status.ports().keycloak()) + "/realms/zhucan");
    }

    public SuiteAddress address() {
        return new SuiteAddress(gateway(), List.copyOf(Applications.SERVICES.values()), folders.bankAnswers());
    }

    public CountyPack pack() {
        return CountyPack.read(Path.of(status.county()));
    }

    /** From Keycloak, or signed by the development key where only the infrastructure runs. */
    public UserTokens tokens(String password) {
        return status.scope() == SuiteOptions.Scope.INFRASTRUCTURE
                ? DevTokens.of(folders.home(), pack().demoUsers(), clock)
                : new KeycloakTokens(realm(), password, users(), clock);
    }

    private KeycloakUsers users() {
        return new KeycloakUsers(
                URI.create(Applications.local(status.ports().keycloak())), folders.secret("keycloak-admin"));
    }
}
