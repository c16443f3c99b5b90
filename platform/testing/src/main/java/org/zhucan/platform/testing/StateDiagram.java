// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.function.Function;
import org.zhucan.platform.embedded.SourceTree;

/** Draws a status enum as a Mermaid state diagram, so that the picture in the documentation is the rule in the code. */
public final class StateDiagram {

    private StateDiagram() {}

    /** The page with the diagram: the first constant is where a thing begins, those without a next are where it ends. */
    public static <S extends Enum<S>> String of(S[] states, Function<S, Set<S>> next) {
        var name = states[0].getDeclaringClass().getSimpleName();
        var page = new StringBuilder("# " + name + "\n\nWritten by the test of `" + name
                + "`; change the enum, not this page.\n\n```mermaid\nstateDiagram-v2\n    [*] --> " + states[0] + "\n");
        for (var state : states) {
            next.apply(state).stream()
                    .sorted()
                    .forEach(target -> page.append("    " + state + " --> " + target + "\n"));
            if (next.apply(state).isEmpty()) {
                page.append("    " + state + " --> [*]\n");
            }
        }
        return page.append("```\n").toString();
    }

    /**
     * Fails when {@code docs/states/<file>} is not the diagram. With {@code -Dzhucan.snapshots=accept} it writes the page instead.
     */
    public static <S extends Enum<S>> void requireCurrent(String file, S[] states, Function<S, Set<S>> next) {
        var page = SourceTree.root().resolve("docs/states").resolve(file);
        var drawn = of(states, next);
        try {
            if (Snapshots.accepted()) {
                Files.createDirectories(page.getParent());
                Files.writeString(page, drawn);
            } else if (!Files.exists(page) || !Files.readString(page).equals(drawn)) {
                throw new AssertionError("docs/states/" + file
                        + " is not the diagram of the code: run this test with -Dzhucan.snapshots=accept");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("docs/states/" + file + " cannot be read or written", e);
        }
    }
}
