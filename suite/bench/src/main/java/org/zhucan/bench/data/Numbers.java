// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.zhucan.contracts.vocabulary.IdNumber;

/**
 * Invented identity numbers, each given once: the division 522799 exists nowhere, the dates are counted through from 1930,
 * a thousand numbers a day. How many were given stands in a file beside the data.
 */
public final class Numbers {

    private static final String DIVISION = "522799";
    private static final int A_DAY = 1_000;
    private static final LocalDate FIRST = LocalDate.of(1930, 1, 1);

    private final Path file;

    public Numbers(Path file) {
        this.file = file;
    }

    /** Reserves as many; returns the place of the first. */
    public long reserve(long count) {
        try {
            long next =
                    Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 0;
            Files.writeString(file, Long.toString(next + count));
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number at a place. */
    public static IdNumber at(long place) {
        var born = FIRST.plusDays(place / A_DAY).format(DateTimeFormatter.BASIC_ISO_DATE);
        var digits = DIVISION + born + "%03d".formatted(place % A_DAY);
        return IdNumber.parse(digits + IdNumber.checkCharacter(digits));
    }
}
