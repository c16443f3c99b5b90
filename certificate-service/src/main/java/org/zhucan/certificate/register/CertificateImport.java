// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.zhucan.certificate.person.ImportedNumber;
import org.zhucan.certificate.person.Persons;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateRegistered;
import org.zhucan.contracts.certificate.CertificateEvent.CertificateState;
import org.zhucan.contracts.vocabulary.IdNumber;
import org.zhucan.platform.bulk.ImportKind;
import org.zhucan.platform.bulk.ImportRow;
import org.zhucan.platform.bulk.StagedRows;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.outbox.Outbox;
import org.zhucan.platform.privacy.EncryptedText;
import org.zhucan.platform.sql.Sql;

/** Files of certificates that were issued before the register was kept here (历史证件导入); their holders are on file already. */
@ApplicationScoped
class CertificateImport implements ImportKind {

    static final String NAME = "certificates";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{17}[0-9Xx][1-7][1-4]");
    private static final Pattern HOSPITAL = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final String LIVE = "c.person_id = s.person_id and c.status in ('VALID', 'FROZEN', 'EXPIRED')";
    private static final String HELD = "exists (select 1 from certificate c where " + LIVE + ")";
    private static final String DEAD =
            "exists (select 1 from person p where p.id = s.person_id and p.life_status = 'DECEASED')";

    private final EncryptedText encrypted = new EncryptedText();
    private final Persons persons;
    private final Certificates certificates;
    private final Outbox outbox;
    private final Sql sql;
    private final Clock clock;

    CertificateImport(Persons persons, Certificates certificates, Outbox outbox, Sql sql, Clock clock) {
        this.persons = persons;
        this.certificates = certificates;
        this.outbox = outbox;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> columns() {
        return Set.of("idNumber", "category", "grade", "number", "issuedOn", "validUntil", "hospital");
    }

    @Override
    public Set<String> required() {
        return Set.of("idNumber", "category", "grade", "issuedOn");
    }

    @Override
    public String table() {
        return "certificate_stage";
    }

    @Override
    public List<String> staged() {
        return List.of(
                "id_number_index",
                "number",
                "number_index",
                "serial",
                "category",
                "grade",
                "issued_on",
                "valid_until",
                "hospital");
    }

    @Override
    public Object[] read(ImportRow row) {
        var holder = ImportedNumber.of(row, "idNumber");
        var category = row.number("category", 1, 7);
        var grade = row.number("grade", 1, 4);
        var number = number(row, holder, category, grade);
        var issuedOn = row.needed("issuedOn", row.date("issuedOn"));
        return new Object[] {
            holder == null ? null : persons.indexOf(holder),
            number == null ? null : encrypted.convertToDatabaseColumn(number.value()),
            number == null ? null : certificates.indexOf(number.value()),
            Ids.serial16(),
            category,
            grade,
            issuedOn,
            validUntil(row, holder, issuedOn),
            row.optional("hospital", HOSPITAL)
        };
    }

    /** Made of the other three; one that is sent must say the same. */
    private static CertificateNumber number(ImportRow row, IdNumber holder, Integer category, Integer grade) {
        var sent = row.optional("number", NUMBER);
        if (holder == null || category == null || grade == null) {
            return null;
        }
        var number = CertificateNumber.of(holder, category, grade);
        if (sent != null
                && !CertificateNumber.parse(sent).filter(number::equals).isPresent()) {
            row.refuse("number", "certificate-number-differs");
        }
        return number;
    }

    private static LocalDate validUntil(ImportRow row, IdNumber holder, LocalDate issuedOn) {
        var sent = row.date("validUntil");
        if (issuedOn == null) {
            return null;
        }
        if (holder != null && issuedOn.isBefore(holder.birthDate())) {
            row.refuse("issuedOn", "issue-date-impossible");
        }
        var last = sent == null ? issuedOn.plusYears(Certificate.YEARS) : sent;
        if (!last.isAfter(issuedOn)) {
            row.refuse("validUntil", "period-reversed");
        }
        return last;
    }

    @Override
    public void check(StagedRows rows) {
        var today = LocalDate.now(clock);
        rows.refuseRepeated("certificate-row-twice", "idNumber", "id_number_index");
        rows.refuse("issue-date-impossible", "issuedOn", "s.issued_on > ?", today);
        rows.refuse("certificate-over", "validUntil", "s.valid_until < ?", today);
        rows.refuse(
                "hospital-unknown",
                "hospital",
                "s.hospital is not null and not exists (select 1 from hospital h where h.code = s.hospital)");
        findHolders(rows);
        rows.refuse("person-unknown", "idNumber", "s.person_id is null");
        rows.refuse("person-deceased", "idNumber", DEAD);
        rows.unchanged("c.id", "certificate c", LIVE + """
                 and c.kind = 'LEGACY' and c.number_index = s.number_index and c.issued_on = s.issued_on
                and c.valid_until = s.valid_until and c.hospital is not distinct from s.hospital""");
        rows.refuse("certificate-held", "idNumber", HELD);
    }

    /** Somebody outside the scope of who sent the file is unknown. */
    private void findHolders(StagedRows rows) {
        sql.update("""
                update certificate_stage s set person_id = p.id, office = p.division_code from person p
                where p.id_number_index = s.id_number_index and %s and p.division_code like ?
                """.formatted(StagedRows.GOOD), rows.bounds(rows.scope()));
    }

    @Override
    public void apply(StagedRows rows) {
        lockHolders(rows);
        rows.refuse("person-deceased", "idNumber", DEAD);
        rows.refuse("certificate-held", "idNumber", HELD);
        sql.update("""
                insert into certificate (id, version, person_id, kind, number, number_index, serial, category, grade,
                    status, valid_from, valid_until, issued_on, division_code, hospital, import_id)
                select s.target_id, 0, s.person_id, 'LEGACY', s.number, s.number_index, s.serial, s.category, s.grade,
                    'VALID', s.issued_on, s.valid_until, s.issued_on, s.office, s.hospital, s.import_id
                from certificate_stage s where %s order by s.person_id
                """.formatted(StagedRows.GOOD), rows.bounds());
        sql.update("""
                update person p set held_certificate_id = s.target_id, held_certificate_division = s.office
                from certificate_stage s where p.id = s.person_id and %s
                """.formatted(StagedRows.GOOD), rows.bounds());
        var states = states(rows);
        rows.applied("true");
        var now = clock.instant();
        outbox.publishAll(states.stream()
                .map(state -> new CertificateRegistered(state, now))
                .iterator());
    }

    /** In order of id, as everything that touches several persons; a death or an issue waits, or is seen. */
    private void lockHolders(StagedRows rows) {
        sql.list("""
                select p.id from person p join certificate_stage s on s.person_id = p.id where %s
                order by p.id for update of p
                """.formatted(StagedRows.GOOD), row -> true, rows.bounds());
    }

    private List<CertificateState> states(StagedRows rows) {
        return sql.list("""
                select s.target_id, s.person_id, s.category, s.grade, s.issued_on, s.valid_until, s.office
                from certificate_stage s where %s order by s.line
                """.formatted(StagedRows.GOOD), CertificateImport::state, rows.bounds());
    }

    private static CertificateState state(ResultSet row) throws SQLException {
        return new CertificateState(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                CertificateStatus.VALID.name(),
                row.getInt(3),
                row.getInt(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getString(7));
    }
}
