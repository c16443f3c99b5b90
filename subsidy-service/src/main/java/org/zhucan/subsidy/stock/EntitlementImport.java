// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.zhucan.contracts.subsidy.EntitlementEvent.EntitlementGranted;
import org.zhucan.contracts.subsidy.EntitlementEvent.EntitlementState;
import org.zhucan.platform.bulk.ImportKind;
import org.zhucan.platform.bulk.ImportRow;
import org.zhucan.platform.bulk.StagedRows;
import org.zhucan.platform.outbox.Outbox;
import org.zhucan.platform.sql.Sql;

/**
 * Files of entitlements in payment (在发享受资格导入). The programme's rule is asked of each for its first month that is not paid yet, so that
 * every later month has its amount and the record says why; who approves the file grants them. Months up to the last paid one are owed no
 * more.
 */
@ApplicationScoped
class EntitlementImport implements ImportKind {

    static final String NAME = "entitlements";

    private static final Pattern PROGRAMME = Pattern.compile("[A-Z0-9_]{1,40}");

    private static final String DEAD =
            "exists (select 1 from known_person k where k.id = s.person_id and k.life_status = 'DECEASED')";

    /** A row has no end, so it overlaps whatever has none, or ends in its first month or later. */
    private static final String OVERLAPS = """
            exists (select 1 from entitlement e
                where e.person_id = s.person_id and e.programme = s.programme and e.status <> 'REFUSED'
                  and (e.end_month is null or e.end_month >= s.start_month))""";

    private static final String DECIDED_HERE = """
            exists (select 1 from decision d where d.programme = s.programme and d.cause_id = s.certificate_id)""";

    private static final String NOT_THEIR_PAYEE = """
            s.payee_id is not null and not exists (
                select 1 from payee p where p.id = s.payee_id and p.person_id = s.person_id and p.status = 'ACTIVE')""";

    private final StockRule rule;
    private final Outbox outbox;
    private final Sql sql;
    private final Clock clock;

    EntitlementImport(StockRule rule, Outbox outbox, Sql sql, Clock clock) {
        this.rule = rule;
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
        return Set.of("personId", "programme", "grade", "startMonth", "lastPaidMonth", "payeeId");
    }

    @Override
    public Set<String> required() {
        return Set.of("personId", "programme", "grade", "startMonth", "lastPaidMonth");
    }

    @Override
    public String table() {
        return "entitlement_stage";
    }

    @Override
    public List<String> staged() {
        return List.of("person_id", "programme", "grade", "start_month", "last_paid_month", "payee_id");
    }

    @Override
    public Object[] read(ImportRow row) {
        var start = row.needed("startMonth", row.month("startMonth"));
        var lastPaid = row.needed("lastPaidMonth", row.month("lastPaidMonth"));
        if (start != null && lastPaid != null && lastPaid.isBefore(start)) {
            row.refuse("lastPaidMonth", "stock-paid-before-start");
        }
        return new Object[] {
            row.needed("personId", row.id("personId")),
            row.required("programme", PROGRAMME),
            row.number("grade", 1, 4),
            firstDay(start),
            firstDay(lastPaid),
            row.id("payeeId")
        };
    }

    private static LocalDate firstDay(YearMonth month) {
        return month == null ? null : month.atDay(1);
    }

    /** The month in which the file is checked is the one in which the books are opened: nothing later can have been paid. */
    @Override
    public void check(StagedRows rows) {
        rows.refuseRepeated("stock-row-twice", "personId", "person_id, programme");
        rows.refuse(
                "stock-paid-after-opening",
                "lastPaidMonth",
                "s.last_paid_month > ?",
                YearMonth.now(clock).atDay(1));
        findCertificates(rows);
        rows.refuse("stock-without-certificate", "personId", "s.certificate_id is null");
        rows.refuse("stock-person-deceased", "personId", DEAD);
        rows.unchanged("e.id", "entitlement e", """
                e.person_id = s.person_id and e.programme = s.programme and e.start_month = s.start_month
                and e.last_paid_month = s.last_paid_month and e.status <> 'REFUSED'""");
        rows.refuse("stock-overlaps", "programme", OVERLAPS);
        rows.refuse("stock-decided-here", "programme", DECIDED_HERE);
        rows.refuse("payee-unknown", "payeeId", NOT_THEIR_PAYEE);
        rule.judge(rows);
        rows.refuse("stock-grade-differs", "grade", """
                s.grade <> (select c.grade from known_certificate c where c.id = s.certificate_id)""");
        rows.refuse("programme-not-open", "programme", "s.programme_version is null");
        rows.refuse("stock-not-due", "programme", "s.rates is null");
    }

    /** A certificate that proves nothing now, or lies outside the scope of who sent the file, does not count. */
    private void findCertificates(StagedRows rows) {
        sql.update("""
                update entitlement_stage s set certificate_id = c.id, category = c.category,
                    division_code = c.division_code
                from known_certificate c
                where c.person_id = s.person_id and %s and c.status = 'VALID' and c.division_code like ?
                """.formatted(StagedRows.GOOD), rows.bounds(rows.scope()));
    }

    @Override
    public void apply(StagedRows rows) {
        rows.refuse("stock-overlaps", "programme", OVERLAPS);
        rows.refuse("stock-decided-here", "programme", DECIDED_HERE);
        insertDecisions(rows);
        insertEntitlements(rows);
        insertRates(rows);
        var states = sql.list("""
                select e.id, e.person_id, e.programme, e.start_month, e.division_code
                from entitlement e join entitlement_stage s on e.id = s.target_id where %s order by s.line
                """.formatted(StagedRows.GOOD), EntitlementImport::state, rows.bounds());
        rows.applied("exists (select 1 from entitlement e where e.id = s.target_id)");
        rows.refuse("stock-overlaps", "programme", "true");
        var now = clock.instant();
        outbox.publishAll(
                states.stream().map(state -> new EntitlementGranted(state, now)).iterator());
    }

    private void insertDecisions(StagedRows rows) {
        sql.update("""
                insert into decision (id, person_id, programme, programme_version, legal_basis, opened_by, cause_id, day,
                    outcome, amount_fen, document, facts, conditions, division_code, recorded_at)
                select s.decision_id, s.person_id, s.programme, s.programme_version, s.legal_basis, 'CERTIFICATE_ISSUED',
                    s.certificate_id, cast(s.last_paid_month + interval '1 month' as date), 'GRANTED',
                    cast(cast(s.rates as jsonb) -> 0 ->> 'amountFen' as bigint),
                    cast(s.rates as jsonb) -> 0 ->> 'document', s.facts, s.conditions, s.division_code, now()
                from entitlement_stage s where %s
                order by s.certificate_id on conflict (programme, cause_id) do nothing
                """.formatted(StagedRows.GOOD), rows.bounds());
    }

    private void insertEntitlements(StagedRows rows) {
        sql.update("""
                insert into entitlement (id, version, person_id, programme, once_only, decision_id, start_month,
                    last_paid_month, status, amount_fen, division_code, reviewed_by, reviewed_on, decided_by, decided_on,
                    import_id)
                select s.target_id, 0, s.person_id, s.programme, false, d.id, s.start_month, s.last_paid_month, 'GRANTED',
                    d.amount_fen, s.division_code, i.prepared_by, b.today, i.approved_by, b.today, s.import_id
                from entitlement_stage s
                join decision d on d.id = s.decision_id
                join import i on i.id = s.import_id
                cross join (values (?)) b (today)
                where %s order by s.person_id on conflict do nothing
                """.formatted(StagedRows.GOOD), rows.boundsAfter(LocalDate.now(clock)));
    }

    private void insertRates(StagedRows rows) {
        sql.update("""
                insert into entitlement_rate (entitlement_id, from_month, to_month, amount_fen, document, grade)
                select e.id, r.from_month, r.to_month, r."amountFen", r.document, r.grade
                from entitlement_stage s
                join entitlement e on e.id = s.target_id
                cross join lateral jsonb_to_recordset(cast(s.rates as jsonb))
                    as r (from_month date, to_month date, "amountFen" bigint, document text, grade smallint)
                where %s
                """.formatted(StagedRows.GOOD), rows.bounds());
    }

    private static EntitlementState state(ResultSet row) throws SQLException {
        return new EntitlementState(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                "GRANTED",
                YearMonth.from(row.getObject(4, LocalDate.class)),
                null,
                row.getString(5));
    }
}
