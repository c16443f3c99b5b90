// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.county;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Reads the files of a pack, nothing more: keys of the YAML files are in kebab-case, an unknown one is a fault. */
class PackFolder {

    private static final JsonMapper YAML = JsonMapper.builder(new YAMLFactory())
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Path folder;

    PackFolder(Path folder) {
        this.folder = folder;
    }

    CountyPack read() {
        return new CountyPack(
                yaml("county.yaml", new TypeReference<County>() {}),
                csv("divisions.csv", PackFolder::division),
                csv("calendar.csv", PackFolder::day),
                yaml("figures.yaml", new TypeReference<List<Figure>>() {}),
                yaml("scenario.yaml", new TypeReference<Scenario>() {}));
    }

    private <T> T yaml(String name, TypeReference<T> type) {
        try {
            return YAML.readValue(Files.readString(file(name), StandardCharsets.UTF_8), type);
        } catch (IOException e) {
            throw new PackBroken(folder, List.of(name + ": " + e.getMessage()));
        }
    }

    private <T> List<T> csv(String name, Function<NamedCsvRecord, T> row) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file(name), StandardCharsets.UTF_8)) {
            return rows.stream().map(row).toList();
        } catch (IOException | UncheckedIOException | IllegalArgumentException | java.time.DateTimeException e) {
            throw new PackBroken(folder, List.of(name + ": " + e.getMessage()));
        }
    }

    private Path file(String name) {
        var file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new PackBroken(folder, List.of("it has no file " + name));
        }
        return file;
    }

    private static Division division(NamedCsvRecord row) {
        var parent = row.getField("parent");
        return new Division(
                row.getField("code"),
                row.getField("name"),
                row.getField("level"),
                parent.isEmpty() ? null : parent,
                LocalDate.parse(row.getField("from")));
    }

    private static CalendarDay day(NamedCsvRecord row) {
        return new CalendarDay(
                LocalDate.parse(row.getField("date")),
                CalendarDay.Kind.valueOf(row.getField("kind")),
                row.getField("name"));
    }
}
