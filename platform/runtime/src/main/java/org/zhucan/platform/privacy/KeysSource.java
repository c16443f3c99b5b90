// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.privacy;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the service's keys at start; makes them only where no earlier data can depend on them. */
class KeysSource {

    private static final Set<String> MAY_MAKE_KEYS = Set.of("standalone", "test");

    @Produces
    @Singleton
    Keys keys(@ConfigProperty(name = "zhucan.keys.file") Path file, @ConfigProperty(name = "zhucan.mode") String mode) {
        return MAY_MAKE_KEYS.contains(mode) ? Keys.readOrMake(file) : Keys.read(file);
    }
}
