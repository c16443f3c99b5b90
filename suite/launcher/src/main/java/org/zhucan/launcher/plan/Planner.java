// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.launcher.county.Nursing;

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
    private final Nursing nursing;
    private final Casting casting;

    private Planner(CountyPack pack) {
        var scenario = pack.scenario();
        this.pack = pack;
        this.calendar = new WorkingCalendar(pack.calendar());
        this.random = new Random(scenario.seed());
        this.people = new People(random, scenario.idNumberDivision(), scenario.starts());
        this.nursing = pack.phases().nursing();
        this.casting = new Casting(pack, calendar, random, people);
    }

    public static Plan plan(CountyPack pack) {
        return new Planner(pack).plan();
    }

    /** Who plays in the plan of a pack. */
    static List<Life> lives(CountyPack pack) {
        return new Planner(pack).lives();
    }

    private List<Life> lives() {
        return new Parts(pack.scenario(), nursing, random)
                .all().stream().map(casting::cast).toList();
    }

    private Plan plan() {
        var lives = lives();
        apply(lives);
        commands.addAll(new FactLists(calendar, pack.year()).commands(lives));
        money(lives);
        deaths(lives);
        var residents = new StockMaker(pack, random, people).make();
        if (nursing != null) {
            var script = new NursingScript(pack, calendar, random, residents);
            commands.addAll(script.deaths());
            apply(script.changes(casting));
        }
        if (pack.phases().grants() != null) {
            commands.addAll(new GrantScript(pack, calendar, random).commands(residents.founders()));
        }
        var charges = rehab(residents);
        return Plan.of(opening(residents, charges), commands, pack.scenario().ends(), secondAccounts);
    }

    private void apply(List<Life> lives) {
        var lists = new FactLists(calendar, pack.year());
        lives.forEach(life -> commands.addAll(new OfficeScript(life).commands(lists.registered(life))));
    }

    private void money(List<Life> lives) {
        var script = new MoneyScript(pack, calendar);
        for (var life : lives) {
            if (life.hardship().current() || draws(life)) {
                var banks = pack.bank().names();
                script.payee(life, banks.get(random.nextInt(banks.size())), people.account());
                secondAccounts.put(life.payee(), people.account());
            }
        }
        commands.addAll(script.commands());
    }

    /** Whether the nursing subsidy begins with the certificate. */
    private boolean draws(Life life) {
        return nursing != null
                && life.road().issues()
                && nursing.pays(life.grade())
                && life.hardship() != Hardship.DESTITUTE;
    }

    /** @return for whom the helpers act, by user */
    private Map<String, List<String>> rehab(Residents residents) {
        if (pack.phases().rehab() == null) {
            return Map.of();
        }
        var accounts = new HashMap<String, String>();
        pack.phases().rehab().institutions().forEach(institution -> {
            accounts.put(institution.code(), people.account());
            secondAccounts.put(RehabScript.payee(institution.code()), people.account());
        });
        var script = new RehabScript(pack, calendar, random, residents);
        commands.addAll(script.commands(accounts));
        return script.charges();
    }

    private OpeningStock opening(Residents residents, Map<String, List<String>> charges) {
        if (pack.phases().stock() == null) {
            return OpeningStock.NONE;
        }
        var referredTo = new HashSet<String>();
        for (var resident : residents.all()) {
            if (resident.account() != null) {
                referredTo.addAll(List.of(resident.ref(), resident.payee()));
                secondAccounts.put(resident.payee(), people.account());
            }
        }
        charges.values().forEach(referredTo::addAll);
        var lastPaid = YearMonth.from(pack.phases().stock().day()).toString();
        var programme = nursing == null ? null : nursing.run().programme();
        return new OpeningStock(residents.tables(programme, lastPaid), referredTo, charges);
    }

    /** Holders without an allowance or a subsidy die some time after the issue; the clerk enters the report on a window day. */
    private void deaths(List<Life> lives) {
        var candidates = new ArrayList<>(lives.stream()
                .filter(life -> life.road().issues() && !life.hardship().listed() && !life.minor() && !draws(life))
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
        var holders = candidates.stream()
                .filter(life -> life.ended().isBefore(latestIssue))
                .limit(3)
                .toList();
        if (holders.isEmpty()) {
            throw new IllegalArgumentException("nobody can have died by " + reported);
        }
        var holder = holders.get(random.nextInt(holders.size()));
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
