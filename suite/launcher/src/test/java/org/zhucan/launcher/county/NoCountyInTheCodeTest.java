// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoCountyInTheCodeTest {

    private static final Path ROOT = Path.of(System.getProperty("zhucan.root", "../.."));
    private static final List<String> MODULES = List.of(
            "contracts",
            "platform/application",
            "platform/embedded",
            "platform/runtime",
            "platform/testing",
            "certificate-service",
            "subsidy-service",
            "rehab-service",
            "employment-service",
            "gateway",
            "suite/bench",
            "suite/drill",
            "suite/launcher");
    private static final Set<String> KINDS = Set.of("java", "sql", "html", "properties");

    @Test
    void noCodeOrNameOfACountyStandsInJavaSqlOrHtml() throws IOException {
        var particular = Packs.whole().stream()
                .flatMap(NoCountyInTheCodeTest::particular)
                .collect(Collectors.toSet());
        for (var module : MODULES) {
            for (var file : sources(ROOT.resolve(module).resolve("src/main"))) {
                var text = Files.readString(file, StandardCharsets.UTF_8);
                assertThat(particular).as(file.toString()).noneMatch(text::contains);
            }
        }
    }

    private static Stream<String> particular(CountyPack pack) {
        var county = pack.county();
        return Stream.of(
                        Stream.of(
                                county.code(), county.name().zh(), county.name().en()),
                        county.programmes().stream()
                                .filter(NoCountyInTheCodeTest::decidedByItsRule)
                                .map(County.Programme::code),
                        county.programmes().stream()
                                .map(programme -> programme.name().zh()),
                        county.funds().stream().map(County.Fund::code),
                        pack.townships().stream().map(Division::name))
                .flatMap(words -> words);
    }

    /** One that pays on request is named by the service that asks: its code is a word between services, as an event's type is. */
    private static boolean decidedByItsRule(County.Programme programme) {
        return !programme.trigger().equals("REQUESTED");
    }

    private static List<Path> sources(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> KINDS.contains(
                            file.toString().substring(file.toString().lastIndexOf('.') + 1)))
                    .toList();
        }
    }
}
