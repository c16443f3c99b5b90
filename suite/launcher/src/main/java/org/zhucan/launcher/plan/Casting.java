// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.zhucan.launcher.county.County;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.launcher.county.DemoUser;
import org.zhucan.launcher.county.Division;

/** Finds for each part a person, a household, a hospital and dates that fit the year. */
class Casting {

    private static final int TRIES = 4_000;
    private static final int LISTS_BEFORE_RUN = 2;
    private static final List<String> CHANNELS = List.of("WINDOW", "WINDOW", "WINDOW", "ONLINE", "HOSPITAL", "HOME");
    /** Physical disability is by far the most frequent; the others follow roughly the national shares. */
    private static final List<Integer> ADULT_CATEGORIES = List.of(4, 4, 4, 4, 4, 4, 1, 1, 2, 2, 3, 5, 6, 6, 7);

    private static final List<Integer> CHILD_CATEGORIES = List.of(2, 4, 4, 5, 5);

    private final CountyPack pack;
    private final WorkingCalendar calendar;
    private final Random random;
    private final People people;
    private final List<LocalDate> windowDays;
    private final List<Division> villages;
    private final Map<String, Division> byCode;
    private int lives;

    Casting(CountyPack pack, WorkingCalendar calendar, Random random, People people) {
        this.pack = pack;
        this.calendar = calendar;
        this.random = random;
        this.people = people;
        var scenario = pack.scenario();
        this.windowDays =
                calendar.windowDays(scenario.starts(), LocalDate.of(pack.year(), 12, 31), scenario.windowWeekdays());
        this.villages = new ArrayList<>(pack.villages());
        Collections.shuffle(villages, random);
        this.byCode = pack.divisions().stream().collect(Collectors.toMap(Division::code, division -> division));
    }

    Life cast(Part part) {
        lives++;
        var minor = part.road().openToMinors()
                && random.nextInt(100) < pack.scenario().minorsPercent();
        var steps = steps(part, minor);
        var village = villages.get(lives % villages.size());
        var surname = people.surname();
        var applicant = minor ? people.minor(village.code(), surname) : people.adult(village.code(), surname);
        var head = minor ? people.adult(village.code(), surname) : applicant;
        var category = any(minor ? CHILD_CATEGORIES : ADULT_CATEGORIES);
        return new Life(
                "life:%04d".formatted(lives),
                applicant,
                head,
                others(part, village, surname),
                part.hardship(),
                category,
                part.grade() > 0 ? part.grade() : (part.severe() ? 1 : 3) + random.nextInt(2),
                hospitalFor(category),
                DemoUser.clerkOf(byCode.get(village.parent())),
                any(CHANNELS),
                part.road(),
                steps,
                false);
    }

    /** Somebody of the opening stock who is assessed anew and gets a certificate of another grade. */
    Life change(Resident holder, int grade, Month month) {
        lives++;
        var part = new Part(month, false, Hardship.NONE, Road.STRAIGHT);
        var village = byCode.get(holder.person().village());
        return new Life(
                "life:%04d".formatted(lives),
                holder.person(),
                holder.person(),
                List.of(),
                Hardship.NONE,
                holder.held().category(),
                grade,
                hospitalFor(holder.held().category()),
                DemoUser.clerkOf(byCode.get(village.parent())),
                any(CHANNELS),
                part.road(),
                steps(part, false),
                true);
    }

    private List<Person> others(Part part, Division village, String surname) {
        var others = new ArrayList<Person>();
        var heads = part.hardship().listed() ? random.nextInt(3) : 0;
        for (var i = 0; i < heads; i++) {
            others.add(people.adult(village.code(), random.nextBoolean() ? surname : people.surname()));
        }
        return List.copyOf(others);
    }

    private List<Walk.Step> steps(Part part, boolean minor) {
        for (var i = 0; i < TRIES; i++) {
            var walk = new Walk(windowDays, calendar, pack.scenario().noticeWorkingDays(), random);
            var steps = walk.along(part.road(), minor, random.nextInt(windowDays.size()));
            if (steps.isPresent() && fits(part, steps.get())) {
                return steps.get();
            }
        }
        throw new IllegalArgumentException("no dates of the year fit " + part);
    }

    private boolean fits(Part part, List<Walk.Step> steps) {
        var end = steps.get(steps.size() - 1).date();
        if (part.month() == null) {
            return end.isBefore(LocalDate.of(pack.year(), 12, 1));
        }
        return end.getMonth() == part.month()
                && (!part.priority() || signedInTime(steps))
                && (!part.draws() || part.month() != Month.DECEMBER || grantedInTime(end));
    }

    /** What begins in the last month is reviewed and granted, on a window day each, before the year's last run. */
    private boolean grantedInTime(LocalDate issued) {
        var run = calendar.onOrAfter(
                LocalDate.of(pack.year(), 12, pack.phases().nursing().run().day()));
        return windowDays.stream()
                        .filter(day -> day.isAfter(issued) && day.isBefore(run))
                        .count()
                >= LISTS_BEFORE_RUN;
    }

    private boolean signedInTime(List<Walk.Step> steps) {
        return steps.stream()
                .filter(step -> step.move() == Move.SIGN_ASSESSMENT)
                .noneMatch(step -> step.date().isAfter(pack.scenario().prioritySignedBy()));
    }

    private String hospitalFor(int category) {
        return any(pack.county().hospitals().stream()
                .filter(hospital -> hospital.categories().contains(category))
                .map(County.Hospital::code)
                .toList());
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
