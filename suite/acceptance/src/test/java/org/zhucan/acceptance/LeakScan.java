// SPDX-License-Identifier: Apache-2.0
package org.zhucan.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for identity numbers in clear wherever the suite writes: every column of every table, every Kafka segment, log and
 * file. A 20-digit certificate number begins with an identity number, so it is found by the same pattern.
 */
final class LeakScan {

    private static final int CHUNK = 1 << 20;
    private static final int OVERLAP = 32;

    private final String idNumber;
    private final Pattern pattern;

    /** @param divisionPart the six digits that every generated identity number of the plan begins with */
    LeakScan(String divisionPart) {
        this.idNumber = divisionPart + "(19|20)[0-9]{9}[0-9X]";
        this.pattern = Pattern.compile(idNumber);
    }

    /** Every table of the database that holds an identity number in clear, with the number of rows. */
    List<String> inTables(Connection database) throws SQLException {
        var leaks = new ArrayList<String>();
        for (var table : tables(database)) {
            var rows = rowsThatShow(database, table);
            if (rows > 0) {
                leaks.add(table + ": " + rows + " rows");
            }
        }
        return leaks;
    }

    /** Every file below the folder that holds an identity number in clear, folders of the given names left out. */
    List<String> inFiles(Path folder, Set<String> leftOut) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            var leaks = new ArrayList<String>();
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> isIn(folder, file, leftOut))
                    .toList()) {
                if (shows(file)) {
                    leaks.add(folder.relativize(file).toString());
                }
            }
            return leaks;
        }
    }

    private static boolean isIn(Path folder, Path file, Set<String> leftOut) {
        for (var part : folder.relativize(file)) {
            if (leftOut.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    private boolean shows(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var tail = "";
            for (var bytes = in.readNBytes(CHUNK); bytes.length > 0; bytes = in.readNBytes(CHUNK)) {
                var text = tail + new String(bytes, StandardCharsets.ISO_8859_1);
                if (pattern.matcher(text).find()) {
                    return true;
                }
                tail = text.substring(Math.max(0, text.length() - OVERLAP));
            }
            return false;
        }
    }

    private static List<String> tables(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema') order by 1
                        """)) {
            var tables = new ArrayList<String>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    /** A row as text shows binary columns in hex, so those are looked at once more as characters. */
    private long rowsThatShow(Connection database, String table) throws SQLException {
        var binary = new StringBuilder();
        try (var columns = database.prepareStatement("""
                select quote_ident(attname) from pg_attribute
                where attrelid = ?::regclass and atttypid = 'bytea'::regtype and attnum > 0 and not attisdropped
                """)) {
            columns.setString(1, table);
            try (var rows = columns.executeQuery()) {
                while (rows.next()) {
                    binary.append(" or encode(t.").append(rows.getString(1)).append(", 'escape') ~ '");
                    binary.append(idNumber).append('\'');
                }
            }
        }
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from " + table + " t where t::text ~ '" + idNumber + "'" + binary)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
