// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.dev;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhucan.launcher.process.ZipArchive;
import org.zhucan.platform.embedded.StartFailure;

/**
 * A Maven that Quarkus' development mode accepts: it refuses versions before 3.9, though all the rest of the project
 * builds with 3.8. An older Maven on the path fetches a newer one, once.
 */
public final class DevelopmentMaven {

    private static final String VERSION = "3.9.11";
    private static final Pattern FOUND = Pattern.compile("Apache Maven (\\d+)\\.(\\d+)");

    private final Path root;
    private final Path folder;

    /**
     * @param root the project's folder
     * @param programs where a fetched Maven is kept
     */
    public DevelopmentMaven(Path root, Path programs) {
        this.root = root;
        this.folder = programs.resolve("maven-" + VERSION);
    }

    /** The program to call. */
    public String program() throws IOException, InterruptedException {
        if (accepted(version())) {
            return "mvn";
        }
        Path program = folder.resolve("bin/mvn");
        if (!Files.exists(program)) {
            fetch();
            program.toFile().setExecutable(true);
        }
        return program.toString();
    }

    static boolean accepted(String version) {
        Matcher found = FOUND.matcher(version);
        if (!found.find()) {
            return false;
        }
        int major = Integer.parseInt(found.group(1));
        return major > 3 || major == 3 && Integer.parseInt(found.group(2)) >= 9;
    }

    private static String version() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder("mvn", "-v").redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }

    private void fetch() throws IOException, InterruptedException {
        System.out.println("Quarkus' development mode needs Maven 3.9 or later; " + VERSION + " is fetched, once.");
        Path target = root.resolve("suite/launcher/target/maven");
        int code = new ProcessBuilder(List.of(
                        "mvn",
                        "-q",
                        "-B",
                        "-ntp",
                        "-N",
                        "-f",
                        root.resolve("suite/launcher/pom.xml").toString(),
                        "dependency:copy",
                        "-Dartifact=org.apache.maven:apache-maven:" + VERSION + ":zip:bin",
                        "-DoutputDirectory=" + target))
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new StartFailure("Maven " + VERSION + " could not be fetched: install Maven 3.9 or later.");
        }
        ZipArchive.unpack(target.resolve("apache-maven-" + VERSION + "-bin.zip"), folder);
    }
}
