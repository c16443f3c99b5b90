// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.zhucan.platform.embedded.ServiceDatabase;

/** What each of our applications is told by its environment. */
final class Applications {

    /** Module by service name, as in /api/v1/admin/{service}. */
    static final Map<String, String> SERVICES = services();

    private Applications() {}

    private static Map<String, String> services() {
        Map<String, String> services = new LinkedHashMap<>();
        services.put(Suite.CERTIFICATE_SERVICE, "certificate");
        services.put(Suite.SUBSIDY_SERVICE, "subsidy");
        services.put(Suite.REHAB_SERVICE, "rehab");
        services.put(Suite.EMPLOYMENT_SERVICE, "employment");
        return services;
    }

    static int port(Ports ports, String module) {
        return switch (module) {
            case Suite.CERTIFICATE_SERVICE -> ports.certificate();
            case Suite.SUBSIDY_SERVICE -> ports.subsidy();
            case Suite.REHAB_SERVICE -> ports.rehab();
            case Suite.EMPLOYMENT_SERVICE -> ports.employment();
            case Suite.GATEWAY -> ports.gateway();
            default -> throw new IllegalArgumentException("No such application: " + module);
        };
    }

    /** For a service: how to reach its database and Kafka, whom to trust, which time it is. */
    static Map<String, String> ofService(
            String module, int port, SuiteOptions options, SuiteTime time, ServiceDatabase database, URI realm) {
        Map<String, String> environment = common(realm, port);
        environment.put("ZHUCAN_TIME", time.word());
        environment.put("ZHUCAN_DB_URL", database.jdbcUrl());
        environment.put("ZHUCAN_DB_OWNER", database.owner());
        environment.put("ZHUCAN_DB_OWNER_PASSWORD", database.ownerPassword());
        environment.put("ZHUCAN_DB_APP", database.app());
        environment.put("ZHUCAN_DB_APP_PASSWORD", database.appPassword());
        environment.put(
                "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + options.ports().kafka());
        environment.put(
                "ZHUCAN_KEYS_FILE", options.folders().keys(SERVICES.get(module)).toString());
        if (module.equals(Suite.SUBSIDY_SERVICE)) {
            environment.put("ZHUCAN_BANK_OUT", options.folders().bankDrop().toString());
        }
        return environment;
    }

    static Map<String, String> ofGateway(SuiteOptions options, URI realm) {
        Map<String, String> environment = common(realm, options.ports().gateway());
        SERVICES.forEach((module, service) -> environment.put(
                "ZHUCAN_" + service.toUpperCase(Locale.ROOT) + "_URL", local(port(options.ports(), module))));
        environment.put(
                "ZHUCAN_BULLETIN_PUBLISHED",
                options.folders().publishedBulletins().toString());
        return environment;
    }

    private static Map<String, String> common(URI realm, int port) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("ZHUCAN_MODE", "standalone");
        environment.put("ZHUCAN_OIDC_URL", realm.toString());
        environment.put("ZHUCAN_OIDC_ISSUER", realm.toString());
        return environment;
    }

    static String local(int port) {
        return "http://127.0.0.1:" + port;
    }
}
