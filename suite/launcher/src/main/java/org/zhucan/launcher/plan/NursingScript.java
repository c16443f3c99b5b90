// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.launcher.county.DemoUser;
import org.zhucan.launcher.county.Division;
import org.zhucan.launcher.county.Nursing;

/** What happens to those of the opening stock who draw the nursing subsidy: they die, or their grade changes; nobody both. */
class NursingScript {

    private static final int DAYS_TO_REPORT = 9;

    private final CountyPack pack;
    private final Nursing nursing;
    private final WorkingCalendar calendar;
    private final Random random;
    private final Map<Integer, Deque<Resident>> drawing = new HashMap<>();
    private final Map<String, Division> divisions;

    NursingScript(CountyPack pack, WorkingCalendar calendar, Random random, Residents residents) {
        this.pack = pack;
        this.nursing = pack.phases().nursing();
        this.calendar = calendar;
        this.random = random;
        this.divisions = pack.divisions().stream().collect(Collectors.toMap(Division::code, division -> division));
        residents.nursing().forEach((grade, people) -> {
            var shuffled = new ArrayList<>(people);
            Collections.shuffle(shuffled, random);
            drawing.put(grade, new ArrayDeque<>(shuffled));
        });
    }

    /** A death is entered in its own month. */
    List<Command> deaths() {
        var commands = new ArrayList<Command>();
        for (var month : Month.values()) {
            nursing.deaths().keySet().stream().sorted().forEach(grade -> {
                for (var i = 0; i < nursing.deaths().get(grade).get(month.ordinal()); i++) {
                    commands.add(death(next(grade), YearMonth.of(pack.year(), month)));
                }
            });
        }
        return commands;
    }

    private Command death(Resident holder, YearMonth month) {
        var windowDays = calendar.windowDays(
                month.atDay(1), month.atEndOfMonth(), pack.scenario().windowWeekdays());
        var reported = windowDays.get(random.nextInt(windowDays.size()));
        var died = later(reported.minusDays(random.nextInt(DAYS_TO_REPORT)), month.atDay(1));
        return new Command(
                null,
                reported,
                holder.ref(),
                clerkOf(holder),
                Move.REPORT_DEATH,
                holder.ref(),
                Map.of("date", died.toString(), "source", "殡葬登记名单"),
                null);
    }

    /** Applications for a certificate of another grade, issued in their month. */
    List<Life> changes(Casting casting) {
        var lives = new ArrayList<Life>();
        for (var month : Month.values()) {
            for (var change : nursing.changes()) {
                for (var i = 0; i < change.heads().get(month.ordinal()); i++) {
                    lives.add(casting.change(next(change.from()), change.to(), month));
                }
            }
        }
        return lives;
    }

    private Resident next(int grade) {
        var holder = drawing.get(grade).poll();
        if (holder == null) {
            throw new IllegalArgumentException("the stock has too few of grade " + grade);
        }
        return holder;
    }

    private String clerkOf(Resident resident) {
        var village = divisions.get(resident.person().village());
        return DemoUser.clerkOf(divisions.get(village.parent()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
