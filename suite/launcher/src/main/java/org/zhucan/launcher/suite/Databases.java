// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhucan.platform.embedded.PostgresServer;
import org.zhucan.platform.embedded.ServiceDatabase;

/** The databases of the suite, each made when PostgreSQL has started. */
final class Databases {

    static final String KEYCLOAK = "keycloak";

    private final Map<String, ServiceDatabase> byName = new ConcurrentHashMap<>();

    void prepare(PostgresServer server) {
        Applications.SERVICES.values().forEach(name -> byName.put(name, ServiceDatabase.create(server, name)));
        byName.put(KEYCLOAK, ServiceDatabase.create(server, KEYCLOAK));
    }

    ServiceDatabase of(String name) {
        return byName.get(name);
    }
}
