// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.byteman.agent.Main;

/**
 * A fault at a named place of unmodified code, by a Byteman rule that only a process started for a drill carries. A kill is as sudden as
 * kill -9: no shutdown hook runs, no transaction ends.
 *
 * @param rule in Byteman's language
 */
public record CodeFault(String rule) {

    /** Where in a method. */
    public enum At {
        ENTRY,
        EXIT
    }

    /** The process dies when the method is reached for the given time, the first being 1. */
    public static CodeFault kill(String type, String method, At at, int time) {
        return new CodeFault("""
                RULE kill at %2$s
                CLASS %1$s
                METHOD %2$s
                AT %3$s
                IF incrementCounter("%2$s") == %4$d
                DO killJVM()
                ENDRULE
                """.formatted(type, method, at, time));
    }

    /** The system clock is wrong by so many seconds, as when somebody has set the machine's. */
    public static CodeFault clockMovedBy(long seconds) {
        return new CodeFault("""
                RULE move the clock
                CLASS org.zhucan.platform.time.Clocks
                METHOD systemClock
                AT EXIT
                IF TRUE
                DO RETURN java.time.Clock.offset($!, java.time.Duration.ofSeconds(%d))
                ENDRULE
                """.formatted(seconds));
    }

    /** What a process must be told at its start. @param folder where the rule is written */
    public Map<String, String> environment(Path folder) {
        try {
            Files.createDirectories(folder);
            var script = Files.createTempFile(folder, "fault", ".btm");
            Files.writeString(script, rule);
            return Map.of("JAVA_TOOL_OPTIONS", "-javaagent:" + agent() + "=script:" + script);
        } catch (IOException e) {
            throw new UncheckedIOException("The rule of a fault cannot be written to " + folder, e);
        }
    }

    private static String agent() {
        return Path.of(Main.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }
}
