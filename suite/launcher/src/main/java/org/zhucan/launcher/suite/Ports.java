// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

import org.zhucan.platform.embedded.FreePorts;

/** Where each part listens, on 127.0.0.1. Two parts need a second port: Keycloak's health, Kafka's controller. */
public record Ports(
        int gateway,
        int certificate,
        int subsidy,
        int rehab,
        int employment,
        int keycloak,
        int keycloakManagement,
        int postgres,
        int kafka,
        int kafkaController) {

    /** The documented ports, all moved by the offset. */
    public static Ports standard(int offset) {
        return new Ports(
                8080 + offset,
                8081 + offset,
                8082 + offset,
                8083 + offset,
                8084 + offset,
                8180 + offset,
                8190 + offset,
                15432 + offset,
                19092 + offset,
                19093 + offset);
    }

    /** Ports that nobody uses now, for tests. */
    public static Ports free() {
        return new Ports(
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next());
    }
}
