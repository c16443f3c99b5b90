// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.exercise;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import org.zhucan.drill.Ground;
import org.zhucan.drill.office.Eventually;
import org.zhucan.drill.office.Office;

/**
 * People in payment of a programme that a drill makes for itself. One payee comes through the API, so that its account is encrypted as all
 * are; the others are copies of it, written straight into the tables.
 */
public final class PaidPeople {

    private static final Duration KNOWN = Duration.ofSeconds(30);
    private static final String DOCUMENT = "drill";

    private final Office office;
    private final String fund;
    private final String payee;

    private PaidPeople(Office office, String fund, String payee) {
        this.office = office;
        this.fund = fund;
        this.payee = payee;
    }

    /** Opens a fund of the run's own, and a payee to copy. */
    static PaidPeople of(Ground ground) {
        var office = ground.office();
        var api = office.api();
        var fund = ground.name().toUpperCase(Locale.ROOT);
        api.put(
                "administrator",
                "/api/v1/funds/" + fund,
                Map.of(
                        "name",
                        "演练资金",
                        "level",
                        "COUNTY",
                        "divisionCode",
                        office.pack().division()));
        var person = api.post(
                        office.clerk(), "/api/v1/persons", ground.newcomers().next(), ground.name() + "-payee")
                .id();
        Eventually.holds(
                "the payee's person is known to subsidy-service",
                KNOWN,
                () -> office.number("subsidy", "select count(*) from known_person where id = ?::uuid", person) == 1);
        var payee = api.post(
                "civil-affairs",
                "/api/v1/payees",
                Map.of("personId", person, "holderName", "演练", "bank", "演练银行", "account", "6222020000000000001"),
                ground.name() + "-account");
        api.tryChange(
                "finance",
                "/api/v1/payees/" + payee.id() + "/approve",
                Map.of(),
                payee.entityTag(),
                ground.name() + "-account-approved");
        return new PaidPeople(office, fund, payee.id());
    }

    /** Gives money to the fund. */
    void appropriate(long fen, String key) {
        var api = office.api();
        var path = "/api/v1/funds/" + fund + "/appropriations";
        var yuan = BigDecimal.valueOf(fen, 2).toPlainString();
        var entered = api.post(
                "civil-affairs",
                path,
                Map.of(
                        "amount",
                        yuan,
                        "document",
                        DOCUMENT,
                        "on",
                        office.today().toString()),
                key);
        api.tryChange(
                "finance", path + "/" + entered.id() + "/approve", Map.of(), entered.entityTag(), key + "-approved");
    }

    long balanceFen() {
        return office.number("subsidy", "select balance_fen from fund_balance where fund = ?", fund);
    }

    /** The month that a run of today pays. */
    YearMonth month() {
        return YearMonth.from(office.today());
    }

    /** A programme with so many people, each owed the amount from this month on. */
    void programme(String code, int people, long eachFen) {
        var month = month().atDay(1);
        office.execute(
                "subsidy",
                """
                insert into programme (id, code, number, name_zh, name_en, legal_basis, rhythm, opened_by, fund,
                    conditions, rates, valid_from, recorded_at)
                select uuidv7(), '%s', 1, name_zh, name_en, legal_basis, 'MONTHLY', opened_by, '%s', conditions, rates,
                       valid_from, now()
                from programme where fund <> '%s' order by recorded_at, id limit 1
                """.formatted(code, fund, fund),
                """
                insert into decision (id, person_id, programme, programme_version, legal_basis, opened_by, cause_id, day,
                    outcome, amount_fen, document, facts, conditions, division_code, recorded_at)
                values (uuidv7(), uuidv7(), '%s', 1, 'drill', 'CERTIFICATE_ISSUED', uuidv7(), '%s', 'GRANTED', %d, 'drill',
                    '[]', '[]', '%s', now())
                """.formatted(code, month, eachFen, office.township()),
                """
                insert into entitlement (id, version, person_id, programme, once_only, decision_id, start_month, status,
                    amount_fen, division_code, reviewed_by, decided_by)
                select uuidv7(), 2, gen_random_uuid(), '%s', false, d.id, '%s', 'GRANTED', %d, '%s', 'li', 'wang'
                from decision d cross join generate_series(1, %d) where d.programme = '%s'
                """.formatted(code, month, eachFen, office.township(), people, code),
                """
                insert into entitlement_rate (entitlement_id, from_month, amount_fen, document)
                select id, start_month, amount_fen, 'drill' from entitlement where programme = '%s'
                """.formatted(code),
                """
                insert into payee (id, version, person_id, holder_name, bank, account, account_version, status, prepared_by,
                    approved_by, division_code)
                select uuidv7(), 1, e.person_id, p.holder_name, p.bank, p.account, 1, 'ACTIVE', 'li', 'wang',
                       e.division_code
                from entitlement e cross join payee p where e.programme = '%s' and p.id = '%s'
                """.formatted(code, payee));
    }
}
