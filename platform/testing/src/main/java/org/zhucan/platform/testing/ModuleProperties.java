// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.testing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What the module under test says of itself in its {@code application.properties}. */
final class ModuleProperties {

    private ModuleProperties() {}

    /** The short name of the service, such as {@code zhucan.service=…} gives it. */
    static String service() {
        var service = load().getProperty("zhucan.service");
        if (service == null) {
            throw new IllegalStateException("application.properties of this module has no zhucan.service");
        }
        return service;
    }

    private static Properties load() {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream("application.properties")) {
            if (file == null) {
                throw new IllegalStateException("This module has no application.properties");
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("application.properties cannot be read", e);
        }
    }
}
