// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.launcher.county.DemoUser;
import org.zhucan.launcher.county.Division;
import org.zhucan.launcher.county.Grants;
import org.zhucan.launcher.plan.Command.Ref;

/** Writes down what is typed for each start-up grant: application, site check, review, notice, approval. */
class GrantScript {

    private static final int EARLIEST_OPENED = 200;
    private static final int LATEST_OPENED = 30;

    private final CountyPack pack;
    private final Grants grants;
    private final WorkingCalendar calendar;
    private final Random random;
    private final List<LocalDate> windowDays;
    private final Map<String, Division> divisions;
    private final List<Command> commands = new ArrayList<>();
    private int founded;

    GrantScript(CountyPack pack, WorkingCalendar calendar, Random random) {
        this.pack = pack;
        this.grants = pack.phases().grants();
        this.calendar = calendar;
        this.random = random;
        var scenario = pack.scenario();
        this.windowDays = calendar.windowDays(scenario.starts(), scenario.ends(), scenario.windowWeekdays());
        this.divisions = pack.divisions().stream().collect(Collectors.toMap(Division::code, division -> division));
    }

    List<Command> commands(List<Resident> founders) {
        var next = founders.iterator();
        for (var month = 1; month <= grants.approved().size(); month++) {
            var approvals = daysIn(YearMonth.of(pack.year(), month));
            for (var i = 0; i < grants.approved().get(month - 1); i++) {
                grant(next.next(), approvals.get(random.nextInt(approvals.size())));
            }
        }
        return commands;
    }

    private void grant(Resident founder, LocalDate approved) {
        founded++;
        var published = lastBefore(approved);
        var checked = windowDays.get(published - 1);
        var applied = windowDays.get(published - 2);
        var grant = "grant:%03d".formatted(founded);
        var clerk = DemoUser.clerkOf(
                divisions.get(divisions.get(founder.person().village()).parent()));
        var body = Map.<String, Object>of(
                "personId",
                new Ref(founder.ref()),
                "payeeId",
                new Ref(founder.payee()),
                "business",
                business(founder, applied));
        add(applied, grant, clerk, Move.APPLY_GRANT, null, body, grant);
        var check = Map.<String, Object>of(
                "checkedOn", checked.toString(), "confirmed", true, "findings", "实地查看,正常经营,与申请一致");
        add(checked, grant, clerk, Move.RECORD_SITE_CHECK, grant, check, null);
        var notice = windowDays.get(published);
        add(notice, grant, "county-reviewer", Move.REVIEW_GRANT, grant, Map.of("opinion", "材料齐全,情况属实"), null);
        add(notice, grant, "county-reviewer", Move.PUBLISH_GRANT, grant, Map.of("place", "县残联公示栏"), null);
        add(approved, grant, "county-approver", Move.APPROVE_GRANT, grant, Map.of(), null);
    }

    /** Place of the last window day on which a notice is posted that has ended before the approval. */
    private int lastBefore(LocalDate approved) {
        var notice = pack.scenario().noticeWorkingDays();
        for (var i = windowDays.size() - 1; i >= 2; i--) {
            if (calendar.plus(windowDays.get(i), notice).isBefore(approved)) {
                return i;
            }
        }
        throw new IllegalArgumentException("a grant cannot be approved as early as " + approved);
    }

    private Map<String, Object> business(Resident founder, LocalDate applied) {
        var trade = grants.trades().get(founded % grants.trades().size());
        var business = new LinkedHashMap<String, Object>();
        business.put("name", founder.person().name().substring(0, 1) + "记" + trade.shop());
        if (trade.licensed()) {
            business.put("licence", CreditCode.of(pack.scenario().idNumberDivision(), founded));
        }
        business.put("trade", trade.trade());
        business.put("kind", trade.kind());
        business.put(
                "openedOn",
                applied.minusDays(LATEST_OPENED + random.nextInt(EARLIEST_OPENED - LATEST_OPENED))
                        .toString());
        business.put("siteDivision", founder.person().village());
        return business;
    }

    private List<LocalDate> daysIn(YearMonth month) {
        return windowDays.stream()
                .filter(day -> YearMonth.from(day).equals(month))
                .toList();
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
