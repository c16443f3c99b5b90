// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.pages;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A folder with the bulletin of one year as it was published, and that of another which cannot be read. */
public class PublishedFolder implements QuarkusTestResourceLifecycleManager {

    private static final String YEAR = """
            # as on paper
            - { code: certificates.issued, published: 493, match: exact, unit: certificate, label: { zh: 证, en: "Certificates" }, service: any }
            - { code: allowance.persons, published: 1200, match: at-least, unit: person, label: { zh: 人, en: "Persons" } }
            - { code: allowance.amount, published: 1038000, match: exact, unit: yuan, label: { zh: 额, en: "Amount" } }
            - { code: kept, published: true, match: exact, unit: fact, label: { zh: 保持, en: "Kept" } }
            - { code: roads.built, published: 1.85, match: exact, unit: km, label: { zh: 修路, en: "Roads built" } }
            """;

    @Override
    public Map<String, String> start() {
        try {
            var folder = Files.createDirectories(Path.of("target", "published"));
            Files.writeString(folder.resolve("2024.yaml"), YEAR);
            Files.writeString(folder.resolve("2023.yaml"), "- { code: [");
            return Map.of("ZHUCAN_BULLETIN_PUBLISHED", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
