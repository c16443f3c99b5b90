// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.data;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.stream.LongStream;
import org.zhucan.bench.Bench;

/** The persons that certificate-service holds for a measurement, and what is asked and said of them. */
public final class PersonStock {

    private static final int SAMPLE = 100_000;

    /** More than wrk can ever post in a second, so that no line is posted twice. */
    private static final int LINES_A_SECOND = 6_000;

    private final Bench bench;

    public PersonStock(Bench bench) {
        this.bench = bench;
    }

    /** Adds what is missing to the wanted number; returns persons a second, NaN where none was. */
    public double fill() throws SQLException, InterruptedException, GeneralSecurityException {
        var ground = bench.ground();
        long missing = bench.sizes().persons() - (long) ground.number("certificate", "select count(*) from person");
        if (missing <= 0) {
            return Double.NaN;
        }
        var began = System.nanoTime();
        new PersonGenerator(
                        () -> ground.connect("certificate"),
                        ground.certificateKeys(),
                        ground.pack().villages())
                .add(bench.numbers().reserve(missing), missing);
        return missing * 1e9 / (System.nanoTime() - began);
    }

    /** A file with the ids of a hundred thousand persons at random. */
    public Path ids() throws SQLException {
        var ids = new ArrayList<String>();
        try (var connection = bench.ground().connect("certificate");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from person order by random() limit " + SAMPLE)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return bench.ground().lines("person-ids", ids);
    }

    /** A file with more requests to register somebody new than can be posted in so many seconds. */
    public Path registrationsForSeconds(int seconds) {
        return registrations(LINES_A_SECOND * seconds);
    }

    /** A file with as many requests to register somebody new, one a line. */
    public Path registrations(int count) {
        long from = bench.numbers().reserve(count);
        var villages = bench.ground().pack().villages();
        var lines = LongStream.range(from, from + count)
                .mapToObj(place -> {
                    var village = villages.get((int) (place % villages.size())).code();
                    return ("{\"idNumber\":\"%s\",\"name\":\"人%d\",\"phone\":\"139%08d\",\"registeredDivision\":\"%s\","
                                    + "\"residenceDivision\":\"%s\"}")
                            .formatted(Numbers.at(place).text(), place, place % 100_000_000, village, village);
                })
                .toList();
        return bench.ground().lines("registrations", lines);
    }
}
