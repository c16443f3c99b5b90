// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.zhucan.platform.embedded.FreePorts;

/**
 * Real PostgreSQL and Kafka for the tests of one module: started once, on free ports, with data under {@code target/}, and gone with the
 * test run. Use it as {@code @QuarkusTestResource(ZhucanServers.class)}.
 *
 * <p>The database is named by the argument {@code database}, else by {@code zhucan.service} of the module's own
 * {@code application.properties}. The clock is simulated unless the argument {@code time} says {@code real}. Tokens are those of
 * {@link TestTokens}, whose key the service knows; with the argument {@code sign-in} = {@code away} it would have to ask an identity server
 * that is not there.
 */
public class ZhucanServers implements QuarkusTestResourceLifecycleManager {

    private Map<String, String> arguments = Map.of();

    @Override
    public void init(Map<String, String> initArgs) {
        arguments = initArgs;
    }

    @Override
    public Map<String, String> start() {
        var servers = RunningServers.get();
        var database = servers.database(arguments.getOrDefault("database", ModuleProperties.service()));
        var settings = new HashMap<String, String>();
        settings.put("ZHUCAN_MODE", "standalone");
        settings.put("ZHUCAN_TIME", arguments.getOrDefault("time", "simulated"));
        settings.put("ZHUCAN_DB_URL", database.jdbcUrl());
        settings.put("ZHUCAN_DB_OWNER", database.owner());
        settings.put("ZHUCAN_DB_OWNER_PASSWORD", database.ownerPassword());
        settings.put("ZHUCAN_DB_APP", database.app());
        settings.put("ZHUCAN_DB_APP_PASSWORD", database.appPassword());
        settings.put("KAFKA_BOOTSTRAP_SERVERS", servers.bootstrapServers());
        settings.put("ZHUCAN_KEYS_FILE", servers.folder().resolve("keys.json").toString());
        settings.put("ZHUCAN_BANK_OUT", folder("bank-out").toString());
        settings.putAll(signIn());
        settings.put("quarkus.oidc.token.issuer", TestTokens.ISSUER);
        settings.put("quarkus.oidc.token.audience", TestTokens.AUDIENCE);
        return settings;
    }

    private Map<String, String> signIn() {
        return "away".equals(arguments.get("sign-in"))
                ? Map.of("quarkus.oidc.auth-server-url", "http://127.0.0.1:" + FreePorts.next() + "/realms/zhucan")
                : Map.of("quarkus.oidc.auth-server-url", "", "quarkus.oidc.public-key", TestTokens.publicKey());
    }

    /** The servers stay for the next test class; they end with this JVM. */
    @Override
    public void stop() {}

    /** A folder for this run under {@code target/}, made when asked for. */
    public static Path folder(String name) {
        return RunningServers.get().subfolder(name);
    }

    /** The broker, to freeze, stop and start again. */
    public static BrokerSwitch kafka() {
        return RunningServers.get().broker();
    }

    /** Connections of the superuser to the databases behind the service. */
    public static TestDatabase database() {
        return database(ModuleProperties.service());
    }

    /** The same for a database that was named by the argument {@code database}. */
    public static TestDatabase database(String name) {
        return RunningServers.get().testDatabase(name);
    }
}
