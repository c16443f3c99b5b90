// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import java.time.YearMonth;
import java.util.UUID;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.privacy.EncryptedText;
import org.zhucan.platform.testing.ZhucanServers;
import org.zhucan.subsidy.County;

/** Entitlements with payees by the thousand, written straight into the tables. */
final class ManyPeople {

    private ManyPeople() {}

    /** Granted a single payment of 150 yuan for March 2024. */
    static void granted(County.Programme programme, int count) {
        var database = ZhucanServers.database();
        database.run("""
                insert into entitlement (id, version, person_id, programme, once_only, decision_id, start_month, status,
                    amount_fen, division_code, reviewed_by, decided_by)
                select uuidv7(), 2, gen_random_uuid(), ?, true, ?, '2024-03-01', 'GRANTED', 15000, ?, 'li', 'wang'
                from generate_series(1, ?)
                """, programme.code(), decision(programme), County.TOWNSHIP, count);
        database.run("""
                insert into entitlement_rate (entitlement_id, from_month, to_month, amount_fen, document)
                select id, start_month, start_month, amount_fen, 'bench' from entitlement where programme = ?
                """, programme.code());
        payees(programme);
    }

    /** In payment since 2019, the last month paid before the suite kept the books being December 2023. */
    static void inPayment(County.Programme programme, int count) {
        var database = ZhucanServers.database();
        database.run("""
                insert into entitlement (id, version, person_id, programme, once_only, decision_id, start_month,
                    last_paid_month, status, amount_fen, division_code, reviewed_by, decided_by)
                select uuidv7(), 2, gen_random_uuid(), ?, false, ?, '2019-05-01', '2023-12-01', 'GRANTED', 8000, ?, 'li',
                    'wang'
                from generate_series(1, ?)
                """, programme.code(), decision(programme), County.TOWNSHIP, count);
        database.run("""
                insert into entitlement_rate (entitlement_id, from_month, amount_fen, document, grade)
                select id, start_month, amount_fen, 'bench', 2 from entitlement where programme = ?
                """, programme.code());
        payees(programme);
    }

    /** A run of the programme as its desk begins one, before any line. */
    static PaymentRun aRun(UUID id, County.Programme programme, YearMonth month) {
        return new PaymentRun(
                id, programme.code(), month, 1, new PaymentRun.Purse(programme.fund(), "补贴", County.COUNTY), "clerk");
    }

    private static UUID decision(County.Programme programme) {
        var decision = Ids.next();
        ZhucanServers.database().run("""
                insert into decision (id, person_id, programme, programme_version, legal_basis, opened_by, cause_id, day,
                    outcome, amount_fen, document, facts, conditions, division_code, recorded_at)
                values (?, uuidv7(), ?, 1, 'bench', 'ASSESSMENT_COMPLETED', uuidv7(), '2024-03-14', 'GRANTED', 15000,
                    'bench', '[]', '[]', ?, now())
                """, decision, programme.code(), County.TOWNSHIP);
        return decision;
    }

    private static void payees(County.Programme programme) {
        var ciphertext = new EncryptedText();
        ZhucanServers.database()
                .run(
                        """
                        insert into payee (id, version, person_id, holder_name, bank, account, account_version, status,
                            prepared_by, approved_by, division_code)
                        select uuidv7(), 1, person_id, ?, 'bank', ?, 1, 'ACTIVE', 'li', 'wang', division_code
                        from entitlement where programme = ?
                        """,
                        ciphertext.convertToDatabaseColumn("王小明"),
                        ciphertext.convertToDatabaseColumn("6217000000001234"),
                        programme.code());
    }
}
