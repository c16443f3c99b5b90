// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.bulk;

import java.util.List;
import java.util.Set;

/**
 * A kind of import; a CDI bean. It owns a staging table, whose first columns are {@code import_id uuid, line int, row_key text,
 * target_id uuid, outcome text} with the primary key {@code (import_id, line)}; {@code target_id} is the id of what the row will become.
 */
public interface ImportKind {

    /** The plural noun under which it is sent, such as {@code tickets}. */
    String name();

    /** The columns that a file may have beside {@code key}; in NDJSON the members of a row. */
    Set<String> columns();

    /** Those that a CSV file must have. */
    Set<String> required();

    /** The staging table; its name ends in {@code _stage}, by which the app role may gather its statistics. */
    String table();

    /** Its own columns, in the order of what {@link #read} gives. */
    List<String> staged();

    /**
     * Reads one row by itself and asks no table; what is wrong with it is told to the row, and the result of a broken row is thrown away.
     * Personal numbers leave here as ciphertext.
     */
    Object[] read(ImportRow row);

    /** Compares all staged rows with what is on file, in sets. Runs as the system: the scope of who prepared stands in the rows. */
    void check(StagedRows rows);

    /** Applies the good rows of one chunk, in sets, and marks them; what was good when checked and no longer is, is refused. */
    void apply(StagedRows rows);
}
