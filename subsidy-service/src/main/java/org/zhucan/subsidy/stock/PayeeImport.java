// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhucan.platform.bulk.ImportKind;
import org.zhucan.platform.bulk.ImportRow;
import org.zhucan.platform.bulk.StagedRows;
import org.zhucan.platform.privacy.EncryptedText;
import org.zhucan.platform.sql.Sql;

/** Files of payees (收款人导入): who approves the file approves each account in it. */
@ApplicationScoped
class PayeeImport implements ImportKind {

    static final String NAME = "payees";

    private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cntrl}]{1,100}");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{8,32}");
    private static final String OPEN = "p.person_id = s.person_id and p.status <> 'CLOSED'";

    private final EncryptedText encrypted = new EncryptedText();
    private final Sql sql;

    PayeeImport(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> columns() {
        return Set.of("personId", "holderName", "bank", "account");
    }

    @Override
    public Set<String> required() {
        return columns();
    }

    @Override
    public String table() {
        return "payee_stage";
    }

    @Override
    public List<String> staged() {
        return List.of("person_id", "holder_name", "bank", "account");
    }

    @Override
    public Object[] read(ImportRow row) {
        return new Object[] {
            row.needed("personId", row.id("personId")),
            encrypted.convertToDatabaseColumn(row.required("holderName", ONE_LINE)),
            row.required("bank", ONE_LINE),
            encrypted.convertToDatabaseColumn(row.required("account", ACCOUNT))
        };
    }

    @Override
    public void check(StagedRows rows) {
        rows.refuseRepeated("payee-row-twice", "personId", "person_id");
        sql.update("""
                update payee_stage s set division_code = k.registered_division from known_person k
                where k.id = s.person_id and %s and k.registered_division like ?
                """.formatted(StagedRows.GOOD), rows.bounds(rows.scope()));
        rows.refuse("person-unknown", "personId", "s.division_code is null");
        rows.unchanged("p.id", "payee p", OPEN + " and s.row_key = any(?)", (Object) sameAsOnFile(rows));
        rows.refuse("payee-duplicate", "personId", "exists (select 1 from payee p where " + OPEN + ")");
    }

    private record OnFile(String key, List<byte[]> sent, List<byte[]> known) {}

    /** Keys of rows whose account is on file and paid to; no two ciphertexts are equal, so those of persons met again are opened. */
    private String[] sameAsOnFile(StagedRows rows) {
        return sql
                .list(
                        """
                        select s.row_key, s.holder_name, s.account, p.holder_name, p.account
                        from payee_stage s join payee p on %s
                        where %s and p.bank = s.bank and p.status = 'ACTIVE'
                        """.formatted(OPEN, StagedRows.GOOD),
                        row -> new OnFile(
                                row.getString(1),
                                List.of(row.getBytes(2), row.getBytes(3)),
                                List.of(row.getBytes(4), row.getBytes(5))),
                        rows.bounds())
                .stream()
                .filter(row -> clear(row.sent()).equals(clear(row.known())))
                .map(OnFile::key)
                .toArray(String[]::new);
    }

    private List<String> clear(List<byte[]> sealed) {
        return sealed.stream().map(encrypted::convertToEntityAttribute).toList();
    }

    @Override
    public void apply(StagedRows rows) {
        sql.update("""
                insert into payee (id, version, person_id, holder_name, bank, account, account_version, status,
                    prepared_by, approved_by, division_code, import_id)
                select s.target_id, 0, s.person_id, s.holder_name, s.bank, s.account, 1, 'ACTIVE', i.prepared_by,
                    i.approved_by, s.division_code, s.import_id
                from payee_stage s join import i on i.id = s.import_id where %s
                order by s.person_id on conflict do nothing
                """.formatted(StagedRows.GOOD), rows.bounds());
        rows.applied("exists (select 1 from payee p where p.id = s.target_id)");
        rows.refuse("payee-duplicate", "personId", "true");
    }
}
