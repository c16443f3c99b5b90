// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.command;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.zhucan.launcher.keycloak.StandaloneRealm;
import org.zhucan.launcher.suite.RunningSuite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "token",
        description = {
            "Prints an access token of a demo user, and nothing else.",
            "Users are named as their roles: administrator, county-reviewer, county-approver, civil-affairs, finance,",
            "assessor, auditor; a township's clerk is township-clerk-<9 digits>, a hospital's assessor assessor-<code>."
        })
final class TokenCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "USER", description = "The user's name.")
    private String user;

    @Option(
            names = "--password",
            defaultValue = StandaloneRealm.DEMO_PASSWORD,
            description = "The user's password; default: the one that all demo users have.")
    private String password;

    @Override
    public Integer call() {
        RunningSuite suite = RunningSuite.on(where.folders(), Clock.systemUTC());
        System.out.println(suite.tokens(password).tokenOf(user).value());
        return 0;
    }
}
