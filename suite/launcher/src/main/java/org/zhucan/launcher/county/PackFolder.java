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
import java.util.HashMap;
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
        var county = county();
        return read(county, county.phases());
    }

    CountyPack read(List<Phase> phases) {
        return read(county(), phases);
    }

    private County county() {
        return yaml("county.yaml", new TypeReference<County>() {});
    }

    private CountyPack read(County county, List<Phase> on) {
        var phases = new Phases(
                phase(on, Phase.STOCK, new TypeReference<Stock>() {}),
                phase(on, Phase.MONTHLY, new TypeReference<Nursing>() {}),
                phase(on, Phase.REHAB, new TypeReference<Rehab>() {}),
                phase(on, Phase.GRANTS, new TypeReference<Grants>() {}));
        return new CountyPack(
                county.with(phases.setups()),
                csv("divisions.csv", PackFolder::division),
                csv("calendar.csv", PackFolder::day),
                covered(yaml("figures.yaml", new TypeReference<List<Figure>>() {}), phases),
                yaml("scenario.yaml", new TypeReference<Scenario>() {}),
                phases);
    }

    private <T> T phase(List<Phase> on, Phase phase, TypeReference<T> type) {
        return on.contains(phase) ? yaml(phase.file(), type) : null;
    }

    private List<Figure> covered(List<Figure> figures, Phases phases) {
        var covers = new HashMap<String, Setup.Cover>();
        phases.setups().forEach(setup -> setup.covers().forEach(cover -> covers.put(cover.code(), cover)));
        var known = figures.stream().map(Figure::code).toList();
        covers.keySet().stream().filter(code -> !known.contains(code)).forEach(code -> {
            throw new PackBroken(folder, List.of("a phase covers the figure " + code + ", which was not published"));
        });
        return figures.stream()
                .map(figure -> covers.containsKey(figure.code()) ? figure.coveredBy(covers.get(figure.code())) : figure)
                .toList();
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
