// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhucan.launcher.dev.DevTokens;
import org.zhucan.platform.embedded.SecretFile;

/**
 * For a service that runs in Quarkus' development mode on the infrastructure of "up --infra": one properties file for
 * each, which the Maven plugin passes on. They hold passwords, hence mode 600.
 */
final class DevelopmentFiles {

    private DevelopmentFiles() {}

    /** Writes .zhucan/dev/&lt;module&gt;.properties for every service. */
    static void write(SuiteOptions options, Databases databases, URI realm) {
        Path home = options.folders().home();
        Applications.SERVICES.forEach((module, name) -> {
            int port = Applications.port(options.ports(), module);
            Map<String, String> settings = new TreeMap<>(
                    Applications.ofService(module, port, options, SuiteTime.REAL, databases.of(name), realm));
            settings.put("quarkus.http.port", settings.remove("QUARKUS_HTTP_PORT"));
            settings.put("kafka.bootstrap.servers", settings.remove("KAFKA_BOOTSTRAP_SERVERS"));
            settings.put("quarkus.oidc.auth-server-url", "");
            settings.put("quarkus.oidc.public-key", DevTokens.publicKey(home));
            settings.put("quarkus.oidc.token.issuer", DevTokens.ISSUER);
            SecretFile.write(file(home, module), text(settings));
        });
    }

    static Path file(Path home, String module) {
        return home.resolve("dev").resolve(module + ".properties");
    }

    private static String text(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining("", "# Written by \"zhucan up --infra\" at each start.\n", ""));
    }
}
