// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an application loaded until it was ready, in the JVM's own notation. Whoever starts it anew, or once more beside, begins the
 * list again, so that it is read at once.
 *
 * <p>Classes of which a jar has versions for later JDKs are left out: where an agent is attached to an application, the JVM looks for the
 * bytes of a class from its archive under the plain name, and crashes where there are none (seen with JDK 17 and PostgreSQL's driver).
 */
record LoadedClasses(InstalledApplication application, String text) {

    private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/\\d+/(.+)\\.class");
    private static final Pattern NAMED = Pattern.compile("(?:@lambda-proxy )?([^ ]+).*");

    static LoadedClasses by(InstalledApplication application) throws IOException {
        return new LoadedClasses(application, Files.readString(application.loadedClasses()));
    }

    /** Those that belong into an archive; every jar of the application is looked into. */
    List<String> lines() throws IOException {
        var whole = text.substring(0, text.lastIndexOf('\n') + 1); // it was writing on
        var versioned = versioned(application.folder());
        return whole.lines().filter(line -> !versioned.contains(name(line))).toList();
    }

    private static String name(String line) {
        return NAMED.matcher(line).replaceFirst("$1");
    }

    private static Set<String> versioned(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            var versioned = new HashSet<String>();
            for (var jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                versioned.addAll(versionedIn(jar));
            }
            return versioned;
        }
    }

    private static List<String> versionedIn(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(entry -> VERSIONED.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .map(matched -> matched.group(1))
                    .toList();
        }
    }
}
