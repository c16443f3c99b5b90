// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.sql.Sql;

/** Where the rows of a file stand until they are applied: written by COPY in the caller's transaction. */
@ApplicationScoped
class Staging {

    private static final Duration A_LARGE_FILE = Duration.ofMinutes(5);

    private final DataSource database;
    private final Sql sql;
    private final int most;

    Staging(
            DataSource database,
            Sql sql,
            @ConfigProperty(name = "zhucan.import.rows-at-most", defaultValue = "100000") int most) {
        this.database = database;
        this.sql = sql;
        this.most = most;
    }

    /** Stages what can be read and notes what cannot. */
    ImportFile.Extent take(UUID id, ImportKind kind, ImportFormat format, byte[] file) {
        sql.allow(A_LARGE_FILE);
        var errors = new ArrayList<RowError>();
        var extent = copy(id, kind, new ImportFile(kind, format, most), file, errors);
        note(id, errors);
        return extent;
    }

    private ImportFile.Extent copy(UUID id, ImportKind kind, ImportFile reader, byte[] file, List<RowError> errors) {
        try (var connection = database.getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command(kind));
            try {
                var extent = reader.read(file, new Copied(id, kind, copy, errors));
                copy.endCopy();
                return extent;
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException error) {
            throw new IllegalStateException("Rows could not be staged", error);
        }
    }

    private static String command(ImportKind kind) {
        return "copy " + kind.table() + " (import_id, line, row_key, target_id, outcome, "
                + String.join(", ", kind.staged()) + ") from stdin";
    }

    private void note(UUID id, List<RowError> errors) {
        sql.batch(
                "insert into import_error (import_id, line, pointer, code) values (?, ?, ?, ?) on conflict do nothing",
                errors.stream()
                        .map(error -> new Object[] {id, error.line(), error.pointer(), error.code()})
                        .toList());
    }

    /** Sends each good row as it is read. */
    private record Copied(UUID id, ImportKind kind, CopyIn copy, List<RowError> errors) implements ImportFile.Rows {

        @Override
        public void row(ImportRow row) {
            var key = row.key();
            var values = kind.read(row);
            if (row.broken()) {
                errors.addAll(row.errors());
                return;
            }
            var line = new CopyLine()
                    .with(id)
                    .with(row.line())
                    .with(key)
                    .with(Ids.next())
                    .with(RowOutcome.GOOD);
            for (var value : values) {
                line.with(value);
            }
            write(line.ended().getBytes(StandardCharsets.UTF_8));
        }

        private void write(byte[] bytes) {
            try {
                copy.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException error) {
                throw new IllegalStateException("A row could not be staged", error);
            }
        }

        @Override
        public void unreadable(RowError error) {
            errors.add(error);
        }
    }
}
