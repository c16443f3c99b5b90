// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.bulletin;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * The bulletins that were published on paper, from the folder that the setting names. A file that is missing or cannot be read
 * leaves the page without a comparison and is told in the log; it never fails a request.
 */
@ApplicationScoped
public class PublishedFigures {

    private static final Logger LOG = Logger.getLogger(PublishedFigures.class);
    private static final Pattern NAME = Pattern.compile("((?:19|20)[0-9]{2})\\.yaml");
    private static final TypeReference<List<Published>> LIST = new TypeReference<>() {};

    /** Amounts keep their digits: no detour through binary fractions. */
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final BulletinSettings settings;
    private final Vertx vertx;

    PublishedFigures(BulletinSettings settings, Vertx vertx) {
        this.settings = settings;
        this.vertx = vertx;
    }

    /** In the order of the paper; empty where nothing is known of the year. */
    public Future<List<Published>> of(int year) {
        return reading(() -> {
            var file = settings.published().map(folder -> folder.resolve(year + ".yaml"));
            return file.filter(Files::isRegularFile).isPresent() ? read(file.get()) : List.of();
        });
    }

    /** The years known, the latest first. */
    public Future<List<Integer>> years() {
        return reading(() -> settings.published().filter(Files::isDirectory).isPresent()
                ? years(settings.published().get())
                : List.of());
    }

    private <T> Future<List<T>> reading(Callable<List<T>> work) {
        return vertx.executeBlocking(work, false).otherwise(failure -> {
            LOG.warnf("The published figures cannot be read: %s", failure);
            return List.of();
        });
    }

    private static List<Published> read(Path file) throws IOException {
        return YAML.readValue(Files.readString(file, StandardCharsets.UTF_8), LIST);
    }

    private static List<Integer> years(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(name -> name.matches())
                    .map(name -> Integer.valueOf(name.group(1)))
                    .sorted((one, other) -> other - one)
                    .toList();
        }
    }
}
