// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.zhucan.contracts.certificate.PersonEvent.PersonRegistered;
import org.zhucan.contracts.certificate.PersonEvent.PersonState;
import org.zhucan.contracts.vocabulary.LifeStatus;
import org.zhucan.contracts.vocabulary.Sex;
import org.zhucan.platform.bulk.ImportKind;
import org.zhucan.platform.bulk.ImportRow;
import org.zhucan.platform.bulk.StagedRows;
import org.zhucan.platform.outbox.Outbox;
import org.zhucan.platform.privacy.EncryptedText;
import org.zhucan.platform.sql.Sql;

/**
 * Files of persons (人员导入). Rows with the same household key live together (同户). A row that repeats a person on file is refused, or is
 * nothing to do where name, places and phone are the same.
 */
@ApplicationScoped
class PersonImport implements ImportKind {

    static final String NAME = "persons";

    private static final Pattern PERSON_NAME = Pattern.compile("[^\\p{Cntrl}]{1,100}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 -]{5,20}");
    private static final Pattern DIVISION = Pattern.compile("[0-9]{12}");
    private static final Pattern HOUSEHOLD = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final String SAME_PERSON = "p.id_number_index = s.id_number_index";

    private static final String UNKNOWN_DIVISION = """
            not exists (select 1 from division d where d.code = s.%s and d.valid_from <= ?
                and coalesce(d.valid_to, 'infinity') >= ?)""";

    private final EncryptedText encrypted = new EncryptedText();
    private final Persons persons;
    private final Outbox outbox;
    private final Sql sql;
    private final Clock clock;

    PersonImport(Persons persons, Outbox outbox, Sql sql, Clock clock) {
        this.persons = persons;
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
        return Set.of("idNumber", "name", "household", "registeredDivision", "residenceDivision", "phone");
    }

    @Override
    public Set<String> required() {
        return Set.of("idNumber", "name", "registeredDivision", "residenceDivision");
    }

    @Override
    public String table() {
        return "person_stage";
    }

    @Override
    public List<String> staged() {
        return List.of(
                "id_number",
                "id_number_index",
                "name",
                "phone",
                "birth_date",
                "sex",
                "registered_division",
                "residence_division",
                "household_key");
    }

    @Override
    public Object[] read(ImportRow row) {
        var number = ImportedNumber.of(row, "idNumber");
        return new Object[] {
            number == null ? null : encrypted.convertToDatabaseColumn(number.text()),
            number == null ? null : persons.indexOf(number),
            row.required("name", PERSON_NAME),
            encrypted.convertToDatabaseColumn(row.optional("phone", PHONE)),
            number == null ? null : number.birthDate(),
            number == null ? null : number.sex(),
            row.required("registeredDivision", DIVISION),
            row.required("residenceDivision", DIVISION),
            row.optional("household", HOUSEHOLD)
        };
    }

    @Override
    public void check(StagedRows rows) {
        var today = LocalDate.now(clock);
        rows.refuseRepeated("person-row-twice", "idNumber", "id_number_index");
        for (var place : List.of("registered", "residence")) {
            rows.refuse(
                    "division-unknown",
                    place + "Division",
                    UNKNOWN_DIVISION.formatted(place + "_division"),
                    today,
                    today);
        }
        rows.refuse(
                "division-outside-scope",
                "registeredDivision",
                "s.registered_division not like ? and s.residence_division not like ?",
                rows.scope(),
                rows.scope());
        rows.unchanged(
                "p.id", "person p", SAME_PERSON + " and s.row_key = any(?)", (Object) keysOf(sameAsOnFile(rows)));
        rows.refuse("person-duplicate", "idNumber", "exists (select 1 from person p where " + SAME_PERSON + ")");
        assignOffices(rows);
        assignHouseholds(rows);
    }

    private record OnFile(String key, byte[] sent, byte[] known) {}

    /** Phones are compared in clear, since no two ciphertexts are equal; only those of persons met again are opened. */
    private List<OnFile> sameAsOnFile(StagedRows rows) {
        return sql
                .list(
                        """
                        select s.row_key, s.phone, p.phone from person_stage s join person p on %s
                        where %s and p.name = s.name and p.registered_division = s.registered_division
                          and p.residence_division = s.residence_division and p.division_code like ?
                        """.formatted(SAME_PERSON, StagedRows.GOOD),
                        row -> new OnFile(row.getString(1), row.getBytes(2), row.getBytes(3)),
                        rows.bounds(rows.scope()))
                .stream()
                .filter(row -> row.sent() == null || clear(row.sent()).equals(clear(row.known())))
                .toList();
    }

    private static String[] keysOf(List<OnFile> rows) {
        return rows.stream().map(OnFile::key).toArray(String[]::new);
    }

    private String clear(byte[] sealed) {
        return sealed == null ? "" : encrypted.convertToEntityAttribute(sealed);
    }

    /** As at the window: the registered place decides, and the place of residence where that lies elsewhere. */
    private void assignOffices(StagedRows rows) {
        sql.update("""
                update person_stage s set household_id = uuidv7(),
                    office = case when s.registered_division like o.scope then s.registered_division
                        else s.residence_division end
                from (values (?, ?, ?, ?)) o (import_id, after, up_to, scope)
                where s.import_id = o.import_id and s.line > o.after and s.line <= o.up_to and s.outcome = 'GOOD'
                """, rows.bounds(rows.scope()));
    }

    /** One household a key; that of a member who is on file already takes the others in. */
    private void assignHouseholds(StagedRows rows) {
        sql.update("""
                with h as materialized (
                    select o.household_key,
                        coalesce(cast(min(cast(p.household_id as text)) as uuid), uuidv7()) as id
                    from person_stage o left join person p on p.id = o.target_id and o.outcome = 'UNCHANGED'
                    where o.import_id = ? and o.household_key is not null
                    group by o.household_key
                )
                update person_stage s set household_id = h.id from h
                where h.household_key = s.household_key and s.import_id = ? and s.outcome = 'GOOD'
                """, rows.importId(), rows.importId());
    }

    @Override
    public void apply(StagedRows rows) {
        sql.update("""
                insert into household (id, version, division_code)
                select distinct on (s.household_id) s.household_id, 0, s.office from person_stage s where %s
                order by s.household_id, s.line on conflict (id) do nothing
                """.formatted(StagedRows.GOOD), rows.bounds());
        sql.update("""
                insert into person (id, version, household_id, id_number, id_number_index, name, phone, birth_date, sex,
                    registered_division, residence_division, division_code, life_status, import_id)
                select s.target_id, 0, s.household_id, s.id_number, s.id_number_index, s.name, s.phone, s.birth_date,
                    s.sex, s.registered_division, s.residence_division, s.office, 'ALIVE', s.import_id
                from person_stage s where %s
                order by s.id_number_index on conflict (id_number_index) do nothing
                """.formatted(StagedRows.GOOD), rows.bounds());
        var states = applied(rows);
        rows.applied("exists (select 1 from person p where p.id = s.target_id)");
        if (rows.refuse("person-duplicate", "idNumber", "true") > 0) {
            leaveNoEmptyHousehold(rows);
        }
        var now = clock.instant();
        outbox.publishAll(
                states.stream().map(state -> new PersonRegistered(state, now)).iterator());
    }

    private List<PersonState> applied(StagedRows rows) {
        return sql.list("""
                select s.target_id, s.household_id, s.birth_date, s.sex, s.registered_division, s.residence_division
                from person_stage s join person p on p.id = s.target_id where %s order by s.line
                """.formatted(StagedRows.GOOD), PersonImport::state, rows.bounds());
    }

    private static PersonState state(ResultSet row) throws SQLException {
        return new PersonState(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, LocalDate.class),
                Sex.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                LifeStatus.ALIVE,
                null);
    }

    /** Another import was first with somebody: the household made for them alone goes again. */
    private void leaveNoEmptyHousehold(StagedRows rows) {
        sql.update("""
                delete from household h using person_stage s
                where s.import_id = ? and s.outcome = 'REFUSED' and s.household_id = h.id
                  and not exists (select 1 from person p where p.household_id = h.id)
                """, rows.importId());
    }
}
