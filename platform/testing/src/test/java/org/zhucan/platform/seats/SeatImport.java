// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.seats;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhucan.platform.bulk.ImportKind;
import org.zhucan.platform.bulk.ImportRow;
import org.zhucan.platform.bulk.StagedRows;
import org.zhucan.platform.privacy.EncryptedText;
import org.zhucan.platform.sql.Sql;

/** Seats by their numbers; each may be sold once. */
@ApplicationScoped
class SeatImport implements ImportKind {

    static final String NAME = "seats";

    private static final Pattern NUMBER = Pattern.compile("[A-Z]-[0-9]{1,6}(-[A-Za-z0-9]+)?");
    private static final Pattern DIVISION = Pattern.compile("[0-9]{12}");
    private static final Pattern HOLDER = Pattern.compile("[^\\p{Cntrl}]{1,50}");

    private final EncryptedText encrypted = new EncryptedText();
    private final Sql sql;
    private volatile boolean broken;

    SeatImport(Sql sql) {
        this.sql = sql;
    }

    /** From the second chunk on every chunk fails for good, until it is mended. */
    void breakDown(boolean now) {
        broken = now;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> columns() {
        return Set.of("number", "division", "holder");
    }

    @Override
    public Set<String> required() {
        return columns();
    }

    @Override
    public String table() {
        return "seat_stage";
    }

    @Override
    public List<String> staged() {
        return List.of("number", "division_code", "holder");
    }

    @Override
    public Object[] read(ImportRow row) {
        return new Object[] {
            row.required("number", NUMBER),
            row.required("division", DIVISION),
            encrypted.convertToDatabaseColumn(row.required("holder", HOLDER))
        };
    }

    @Override
    public void check(StagedRows rows) {
        rows.refuseRepeated("duplicate", "number", "number");
        rows.refuse("division-outside-scope", "division", "s.division_code not like ?", rows.scope());
        rows.unchanged("f.id", "seat f", "f.number = s.number and f.division_code = s.division_code");
        rows.refuse("duplicate", "number", "exists (select 1 from seat f where f.number = s.number)");
    }

    @Override
    public void apply(StagedRows rows) {
        sql.update("""
                insert into seat (id, number, division_code, holder, import_id)
                select s.target_id, s.number, s.division_code, s.holder, s.import_id from seat_stage s where %s
                order by s.number on conflict (number) do nothing
                """.formatted(StagedRows.GOOD), rows.bounds());
        if (broken) {
            throw new IllegalStateException("The box office is broken");
        }
        rows.applied("exists (select 1 from seat f where f.id = s.target_id)");
        rows.refuse("duplicate", "number", "true");
    }
}
