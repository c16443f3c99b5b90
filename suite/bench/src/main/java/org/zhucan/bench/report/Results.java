// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhucan.bench.machine.Machine;

/** The folder in which measurements are kept: one file a day and gate, the later run of a day taking the place of the earlier. */
public final class Results {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** P2 comes before P11, and a profile after all gates. */
    private static final Comparator<String> IN_ORDER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final Path folder;

    public Results(Path folder) {
        this.folder = folder;
    }

    /**
     * What was measured of one gate in one run.
     *
     * @param gate its name, or {@code profile-} and its name
     * @param day in the machine's own time, which is UTC
     * @param settings sizes and seconds of the run
     */
    public record Measured(String gate, String day, Machine machine, Map<String, String> settings, List<Row> rows) {}

    public void keep(Measured measured) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(measured.day() + "-" + measured.gate() + ".json"),
                    JSON.writeValueAsString(measured) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String today() {
        return LocalDate.now().toString();
    }

    /** The last measurement of each gate, in the order of the gates' numbers. */
    public List<Measured> latest() {
        var byGate = new TreeMap<String, Measured>(IN_ORDER);
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList()) {
                var measured = JSON.readValue(file.toFile(), Measured.class);
                byGate.put(measured.gate(), measured);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ArrayList<>(byGate.values());
    }
}
