// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Real HTTP servers in the place of the services, and tokens by a key of this run, for the gateway under test. */
public class TestServices implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "ZHUCAN_CERTIFICATE_URL", StandIn.CERTIFICATE.start(),
                "ZHUCAN_SUBSIDY_URL", StandIn.SUBSIDY.start(),
                "ZHUCAN_REHAB_URL", StandIn.REHAB.start(),
                "ZHUCAN_EMPLOYMENT_URL", StandIn.EMPLOYMENT.start(),
                "quarkus.oidc.auth-server-url", "",
                "quarkus.oidc.public-key", TestTokens.publicKey(),
                "quarkus.oidc.token.issuer", TestTokens.ISSUER,
                "zhucan.health.sign-in", StandIn.SUBSIDY.start());
    }

    @Override
    public void stop() {
        StandIn.CERTIFICATE.stop();
        StandIn.SUBSIDY.stop();
        StandIn.REHAB.stop();
        StandIn.EMPLOYMENT.stop();
    }
}
