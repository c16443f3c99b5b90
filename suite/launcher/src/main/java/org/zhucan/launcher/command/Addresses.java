// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.command;

import java.io.PrintStream;
import org.zhucan.launcher.suite.RunningSuite;
import org.zhucan.launcher.suite.SuiteOptions;

/** Where to go next, once a suite runs. */
final class Addresses {

    private Addresses() {}

    static void print(RunningSuite suite, PrintStream out) {
        if (suite.status().scope() == SuiteOptions.Scope.INFRASTRUCTURE) {
            out.println();
            out.println("PostgreSQL and Kafka run. In another terminal:");
            out.println("  mvn quarkus:dev -pl certificate-service, or ./zhucan dev certificate-service where Maven is"
                    + " older than 3.9");
            out.println("  ./zhucan token township-clerk      a token that services in development mode accept");
            return;
        }
        out.println();
        out.println("The suite runs:");
        out.println("  pages           " + suite.gateway());
        out.println("  API             " + suite.gateway() + "/api/v1");
        out.println("  API reference   " + suite.gateway() + "/reference");
        out.println("  OpenAPI         " + suite.gateway() + "/openapi");
        out.println("  health          " + suite.gateway() + "/q/health");
        out.println("  token           ./zhucan token administrator");
        out.println("  stop            Ctrl-C here, or ./zhucan down");
    }
}
