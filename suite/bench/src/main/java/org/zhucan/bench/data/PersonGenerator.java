// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.data;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.postgresql.PGConnection;
import org.zhucan.launcher.county.Division;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.privacy.BlindIndex;
import org.zhucan.platform.privacy.EncryptedText;
import org.zhucan.platform.privacy.Vault;

/**
 * Persons as certificate-service would have written them, each with a household, brought in by COPY: sealed with the
 * service's own keys, so that the service reads them. Nothing is published of them.
 */
public final class PersonGenerator {

    private static final int CHUNK = 10_000;
    private static final String HOUSEHOLDS = "copy household (id, version, division_code) from stdin";
    private static final String PERSONS = """
            copy person (id, version, household_id, id_number, id_number_index, name, phone, birth_date, sex,
                registered_division, residence_division, division_code, life_status) from stdin
            """;

    private final Connections database;
    private final Vault vault;
    private final BlindIndex index;
    private final List<Division> villages;

    /** Opens connections to certificate-service's database. */
    public interface Connections {
        Connection open() throws SQLException;
    }

    /** @param keys certificate-service's key file */
    public PersonGenerator(Connections database, Path keys, List<Division> villages) throws GeneralSecurityException {
        this.database = database;
        this.vault = Vault.reading(keys);
        this.index = BlindIndex.reading(keys);
        this.villages = villages;
    }

    /** Adds persons with the numbers from a place on, on all processors, in transactions of ten thousand. */
    public void add(long from, long count) throws InterruptedException, SQLException {
        var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            var chunks = LongStream.iterate(from, place -> place < from + count, place -> place + CHUNK)
                    .mapToObj(place -> pool.submit(() -> {
                        chunk(place, Math.min(CHUNK, from + count - place));
                        return place;
                    }))
                    .toList();
            for (var chunk : chunks) {
                chunk.get();
            }
            analyze();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Persons cannot be generated", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private void chunk(long from, long count) throws SQLException, IOException {
        var households = new StringBuilder();
        var persons = new StringBuilder();
        for (long place = from; place < from + count; place++) {
            add(place, households, persons);
        }
        try (var connection = database.open()) {
            connection.setAutoCommit(false);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            copy.copyIn(HOUSEHOLDS, new StringReader(households.toString()));
            copy.copyIn(PERSONS, new StringReader(persons.toString()));
            connection.commit();
        }
    }

    private void add(long place, StringBuilder households, StringBuilder persons) {
        var number = Numbers.at(place);
        var household = Ids.next();
        var village = villages.get((int) (place % villages.size()));
        households.append(household).append("\t0\t").append(village.parent()).append('\n');
        persons.append(String.join(
                        "\t",
                        Ids.next().toString(),
                        "0",
                        household.toString(),
                        sealed(number.text()),
                        index.of("id-number", number.text()),
                        "人" + place,
                        sealed("139%08d".formatted(place % 100_000_000)),
                        number.birthDate().toString(),
                        number.sex().name(),
                        village.code(),
                        village.code(),
                        village.parent(),
                        "ALIVE"))
                .append('\n');
    }

    /** A bytea in the text form of COPY, where a backslash is doubled. */
    private String sealed(String text) {
        return "\\\\x" + HexFormat.of().formatHex(EncryptedText.sealed(vault, text));
    }

    private void analyze() throws SQLException {
        try (var connection = database.open();
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze household, person");
        }
    }
}
