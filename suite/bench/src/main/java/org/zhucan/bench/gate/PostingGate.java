// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.gate;

import static org.zhucan.bench.gate.BareSql.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucan.bench.Bench;
import org.zhucan.bench.load.Wrk;
import org.zhucan.bench.report.Row;
import org.zhucan.launcher.suite.Suite;
import org.zhucan.platform.ids.Ids;

/** P14: appropriations of one fund approved by many at once, each posting to the same balance row. */
public final class PostingGate implements Gate {

    private static final int CLIENTS = Saturation.CLIENTS;

    /** More than can be approved in a second. */
    private static final int A_SECOND = 4_000;

    private static final String FUND = "BENCH";

    @Override
    public String name() {
        return "P14";
    }

    @Override
    public String what() {
        return "interactive posting, one fund";
    }

    @Override
    public List<Row> measure(Bench bench) throws Exception {
        var ground = bench.ground();
        ground.only(Suite.SUBSIDY_SERVICE); // which opens the fund
        ground.put(
                Suite.SUBSIDY_SERVICE,
                "/api/v1/funds/" + FUND,
                Map.of(
                        "name",
                        "测试资金",
                        "level",
                        "COUNTY",
                        "divisionCode",
                        ground.pack().division()));
        var rows = new ArrayList<Row>();
        var bare = bare(bench);
        rows.add(bare);
        if (bench.wrk().isEmpty()) {
            rows.add(Row.notRun(name(), what(), "wrk is not installed"));
            return rows;
        }
        rows.add(interactive(bench, bare.value()));
        return rows;
    }

    private Row interactive(Bench bench, double bare) throws Exception {
        var ground = bench.ground();
        var approving = new Saturation(
                bench,
                name(),
                Wrk.Kind.APPROVE,
                "finance",
                seconds -> ground.lines("appropriations", pending(bench, A_SECOND * seconds)));
        Saturation.Reached reached;
        try (var service = Alone.of(bench, Suite.SUBSIDY_SERVICE)) {
            var address = service.address() + "/api/v1/funds/" + FUND + "/appropriations";
            approving.warm(address);
            reached = approving.at(address, service.programs(bench));
        }
        return reached.row("appropriations approved over the API, " + CLIENTS + " clients")
                .aim("3,000/s, 10,000/s ideal")
                .beside("bare SQL", bare);
    }

    /** Enters appropriations that somebody else prepared; returns their ids. */
    private static List<String> pending(Bench bench, int count) throws SQLException {
        var ids = new ArrayList<String>();
        try (var connection = bench.ground().connect("subsidy");
                var insert = connection.prepareStatement("""
                        insert into appropriation (id, version, fund, amount_fen, document, on_date, status,
                            prepared_by, division_code)
                        select uuidv7(), 0, ?, 100, 'bench', current_date, 'PENDING', 'bench', ?
                        from generate_series(1, ?) returning id
                        """)) {
            insert.setString(1, FUND);
            insert.setString(2, bench.ground().pack().division());
            insert.setInt(3, count);
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }

    private Row bare(Bench bench) throws Exception {
        var ids = pending(bench, A_SECOND * bench.sizes().seconds());
        return new BareSql(bench, "subsidy", CLIENTS)
                .row(name(), ids.size(), (connection, number) -> approve(connection, UUID.fromString(ids.get(number))));
    }

    private static void approve(Connection connection, UUID id) throws SQLException {
        run(connection, """
                insert into idempotency_key (caller, key, request_hash, recorded_at)
                values ('bench', ?, ?, now())
                """, id.toString(), new byte[32]);
        run(connection, "select id from appropriation where id = ? for update", id);
        run(connection, """
                update appropriation set status = 'APPROVED', approved_by = 'bench-2', version = version + 1
                where id = ? and version = 0
                """, id);
        run(connection, """
                insert into posting (id, fund, kind, debit_account, credit_account, amount_fen, appropriation_id,
                    on_date, division_code)
                select ?, fund, 'APPROPRIATION', 'TREASURY', 'AVAILABLE', amount_fen, id, current_date, division_code
                from appropriation where id = ?
                """, Ids.next(), id);
        run(connection, """
                insert into audit_entry (id, recorded_at, effective_on, actor, operation, action, subject_type,
                    subject_id, fields)
                values (?, now(), current_date, 'bench-2', 'bench', 'CHANGED', 'Appropriation', ?, '{status}')
                """, Ids.next(), id.toString());
        run(
                connection,
                "update idempotency_key set status = 200, body = ? where caller = 'bench' and key = ?",
                new byte[400],
                id.toString());
        run(connection, "update fund_balance set balance_fen = balance_fen + 100 where fund = ?", FUND);
    }
}
