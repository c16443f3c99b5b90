// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.privacy;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes a service's key file, once, before its first start in production: {@code java -cp 'lib/main/*:lib/boot/*'
 * org.zhucan.platform.privacy.NewKeys FILE} in the folder of the built application. A service in production never does
 * so by itself, because data that was encrypted under lost keys stays unreadable, however many new ones there are.
 */
public final class NewKeys {

    private NewKeys() {}

    /** @throws IllegalStateException when the file is there already, or cannot be written */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("Name the key file, and nothing else");
        }
        var file = Path.of(arguments[0]);
        if (Files.exists(file)) {
            throw new IllegalStateException("The key file " + file + " exists already and is kept");
        }
        Keys.readOrMake(file);
    }
}
