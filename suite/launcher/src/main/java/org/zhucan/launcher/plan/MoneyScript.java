// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhucan.launcher.county.County;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.launcher.county.Scenario;
import org.zhucan.launcher.plan.Command.Ref;

/** Writes down what civil affairs and finance type: appropriations, payees, the lists of entitlements, the runs. */
class MoneyScript {

    private static final String CIVIL_AFFAIRS = "civil-affairs";
    private static final String FINANCE = "finance";

    private final CountyPack pack;
    private final WorkingCalendar calendar;
    private final List<LocalDate> windowDays;
    private final List<Command> commands = new ArrayList<>();

    MoneyScript(CountyPack pack, WorkingCalendar calendar) {
        this.pack = pack;
        this.calendar = calendar;
        var scenario = pack.scenario();
        this.windowDays = calendar.windowDays(scenario.starts(), scenario.ends(), scenario.windowWeekdays());
    }

    List<Command> commands() {
        pack.county().funds().forEach(fund -> {
            for (var i = 0; i < fund.appropriations().size(); i++) {
                appropriation(fund, i);
            }
        });
        windowDays.stream().skip(1).forEach(this::entitlementLists);
        pack.paymentRuns().forEach(of -> of.months().forEach(month -> runs(of, YearMonth.of(pack.year(), month))));
        return commands;
    }

    private void appropriation(County.Fund fund, int index) {
        var appropriation = fund.appropriations().get(index);
        var reference = "appropriation:" + fund.code() + "/" + (index + 1);
        var body = Map.<String, Object>of(
                "amount", appropriation.amount(),
                "document", appropriation.document(),
                "on", appropriation.on().toString());
        add(appropriation.on(), reference, CIVIL_AFFAIRS, Move.ENTER_APPROPRIATION, fund.code(), body, reference);
        add(
                calendar.next(appropriation.on()),
                reference,
                FINANCE,
                Move.APPROVE_APPROPRIATION,
                reference,
                Map.of("fund", fund.code()),
                null);
    }

    private void entitlementLists(LocalDate date) {
        add(date, "entitlements", CIVIL_AFFAIRS, Move.GRANT_REVIEWED, null, Map.of(), null);
        add(date, "entitlements", "county-reviewer", Move.REVIEW_PROPOSED, null, Map.of("opinion", "情况属实"), null);
    }

    private void runs(Scenario.PaymentRun of, YearMonth month) {
        var run = "run:" + of.programme() + ":" + month;
        var day = calendar.onOrAfter(month.atDay(of.day()));
        var read = run(run + "/1", of.programme(), month, false, day);
        var corrected = calendar.next(read);
        add(corrected, run, CIVIL_AFFAIRS, Move.CORRECT_RETURNED, run + "/1", Map.of(), null);
        run(run + "/2", of.programme(), month, true, calendar.next(corrected));
    }

    /** One run from its calculation to the bank's answer, whose day is returned. */
    private LocalDate run(String run, String programme, YearMonth month, boolean reissue, LocalDate day) {
        var body = Map.<String, Object>of("programme", programme, "month", month.toString(), "reissue", reissue);
        add(day, run, CIVIL_AFFAIRS, Move.CALCULATE_RUN, null, body, run);
        add(day, run, CIVIL_AFFAIRS, Move.CHECK_RUN, run, Map.of("opinion", "名单与金额核对无误"), null);
        var release = calendar.next(day);
        add(release, run, CIVIL_AFFAIRS, Move.FREEZE_RUN, run, Map.of(), null);
        add(release, run, FINANCE, Move.APPROVE_RUN, run, Map.of(), null);
        add(release, run, FINANCE, Move.DISPATCH_RUN, run, Map.of(), null);
        var answered = calendar.next(release);
        add(answered, run, FINANCE, Move.READ_RESULT, run, Map.of(), null);
        return answered;
    }

    /** The applicant, or the guardian of a child, hands in an account on the window day after the assessment. */
    void payee(Life life, String bank, String account) {
        var prepared = windowDayAfter(life.firstAssessed());
        var body = Map.<String, Object>of(
                "personId",
                new Ref(life.applicant().ref()),
                "holderName",
                life.head().name(),
                "bank",
                bank,
                "account",
                account);
        add(prepared, life.ref(), CIVIL_AFFAIRS, Move.PREPARE_PAYEE, null, body, life.payee());
        add(windowDayAfter(prepared), life.ref(), FINANCE, Move.APPROVE_PAYEE, life.payee(), Map.of(), null);
    }

    private LocalDate windowDayAfter(LocalDate date) {
        return windowDays.stream().filter(day -> day.isAfter(date)).findFirst().orElseThrow();
    }

    private void add(
            LocalDate date,
            String lane,
            String user,
            Move move,
            String subject,
            Map<String, Object> body,
            String creates) {
        commands.add(new Command(null, date, lane, user, move, subject, body, creates));
    }
}
