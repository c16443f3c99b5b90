// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.zhucan.launcher.county.CountyPack;

/**
 * Expands a pack's scenario, with its seed, into the dated list of what people type in the year. Pure: the same pack
 * always gives the same plan, and neither the published figures nor a programme's rule are read.
 */
public class Planner {

    private static final int DAYS_FROM_ISSUE_TO_DEATH = 45;

    private final CountyPack pack;
    private final WorkingCalendar calendar;
    private final Random random;
    private final People people;
    private final List<Command> commands = new ArrayList<>();
    private final Map<String, String> secondAccounts = new HashMap<>();

    private Planner(CountyPack pack) {
        var scenario = pack.scenario();
        this.pack = pack;
        this.calendar = new WorkingCalendar(pack.calendar());
        this.random = new Random(scenario.seed());
        this.people = new People(random, scenario.idNumberDivision(), scenario.starts());
    }

    public static Plan plan(CountyPack pack) {
        return new Planner(pack).plan();
    }

    /** Who plays in the plan of a pack. */
    static List<Life> lives(CountyPack pack) {
        return new Planner(pack).lives();
    }

    private List<Life> lives() {
        var casting = new Casting(pack, calendar, random, people);
        return new Parts(pack.scenario(), random)
                .all().stream().map(casting::cast).toList();
    }

    private Plan plan() {
        var lives = lives();
        var lists = new FactLists(calendar, pack.year());
        lives.forEach(life -> commands.addAll(new OfficeScript(life).commands(lists.registered(life))));
        commands.addAll(lists.commands(lives));
        money(lives);
        deaths(lives);
        return Plan.of(commands, pack.scenario().ends(), secondAccounts);
    }

    private void money(List<Life> lives) {
        var script = new MoneyScript(pack, calendar);
        for (var life : lives) {
            if (life.hardship().current()) {
                var banks = pack.bank().names();
                script.payee(life, banks.get(random.nextInt(banks.size())), people.account());
                secondAccounts.put(life.payee(), people.account());
            }
        }
        commands.addAll(script.commands());
    }

    /** Holders without an allowance die some time after the issue; the clerk enters the report on a window day. */
    private void deaths(List<Life> lives) {
        var candidates = new ArrayList<>(lives.stream()
                .filter(life -> life.road().issues() && !life.hardship().listed() && !life.minor())
                .toList());
        var scenario = pack.scenario();
        for (var month = 1; month <= scenario.deaths().size(); month++) {
            var days = YearMonth.of(pack.year(), month);
            var windowDays = calendar.windowDays(days.atDay(1), days.atEndOfMonth(), scenario.windowWeekdays());
            for (var i = 0; i < scenario.deaths().get(month - 1); i++) {
                var reported = windowDays.get(random.nextInt(windowDays.size()));
                death(candidates, reported);
            }
        }
    }

    private void death(List<Life> candidates, LocalDate reported) {
        var latestIssue = reported.minusDays(DAYS_FROM_ISSUE_TO_DEATH);
        var holder = candidates.stream()
                .filter(life -> life.ended().isBefore(latestIssue))
                .skip(random.nextInt(3))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody can have died by " + reported));
        candidates.remove(holder);
        var body = Map.<String, Object>of(
                "date", reported.minusDays(1 + random.nextInt(10)).toString(), "source", "殡葬登记名单");
        commands.add(new Command(
                null,
                reported,
                holder.ref(),
                holder.clerk(),
                Move.REPORT_DEATH,
                holder.applicant().ref(),
                body,
                null));
    }
}
