// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.launcher.county.DemoUser;
import org.zhucan.launcher.county.Division;
import org.zhucan.launcher.county.Rehab;
import org.zhucan.launcher.plan.Command.Ref;

/**
 * Writes down what is typed for the children in training: institutions and their accounts, a case each, then month by
 * month one list of attendance an institution, one of confirmations a township, and a settlement an institution.
 */
class RehabScript {

    private static final String REVIEWER = "county-reviewer";
    private static final String APPROVER = "county-approver";

    private final CountyPack pack;
    private final Rehab rehab;
    private final WorkingCalendar calendar;
    private final Random random;
    private final List<LocalDate> windowDays;
    private final Map<String, Division> divisions;
    private final Map<String, List<Place>> places = new TreeMap<>();
    private final List<Command> commands = new ArrayList<>();

    /** A child's place with an institution. */
    private record Place(Residents.Trained trained, String training, Rehab.Institution institution) {

        String child() {
            return trained.child().ref();
        }

        String lane() {
            return "rehab-case:" + child();
        }
    }

    RehabScript(CountyPack pack, WorkingCalendar calendar, Random random, Residents residents) {
        this.pack = pack;
        this.rehab = pack.phases().rehab();
        this.calendar = calendar;
        this.random = random;
        var scenario = pack.scenario();
        this.windowDays = calendar.windowDays(scenario.starts(), scenario.ends(), scenario.windowWeekdays());
        this.divisions = pack.divisions().stream().collect(Collectors.toMap(Division::code, division -> division));
        assign(residents.children());
    }

    List<Command> commands(Map<String, String> accounts) {
        var first = rehab.months().get(0);
        var opening = windowDays.stream()
                .filter(day -> day.isBefore(LocalDate.of(pack.year(), first, 1)))
                .toList();
        rehab.institutions().forEach(institution -> institution(institution, opening, accounts));
        all().forEach(place -> admitted(place, opening));
        rehab.months().forEach(month -> month(YearMonth.of(pack.year(), month)));
        completed();
        return commands;
    }

    /** For whom each helper enters confirmations; the demo's resident has one child, its helper those of one township. */
    Map<String, List<String>> charges() {
        var charges = new TreeMap<String, List<String>>();
        for (var place : all()) {
            var trained = place.trained();
            charges.computeIfAbsent(helperOf(place), helper -> new ArrayList<>())
                    .addAll(List.of(trained.guardian().ref(), trained.child().ref()));
        }
        var some = all().get(0);
        charges.put("helper", List.copyOf(charges.get(helperOf(some))));
        charges.put(
                "resident",
                List.of(some.trained().guardian().ref(), some.trained().child().ref()));
        return charges;
    }

    /** The trainings with the least choice come first; each child goes where most places are free. */
    private void assign(Map<String, List<Residents.Trained>> children) {
        var free = new HashMap<String, Integer>();
        rehab.institutions().forEach(institution -> free.put(institution.code(), institution.capacity()));
        children.keySet().stream()
                .sorted(Comparator.comparingInt(
                                (String training) -> offering(training).size())
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(training -> children.get(training).forEach(child -> {
                    var institution = offering(training).stream()
                            .max(Comparator.comparingInt(offered -> free.get(offered.code())))
                            .filter(offered -> free.merge(offered.code(), -1, Integer::sum) >= 0)
                            .orElseThrow(() -> new IllegalArgumentException("no place is left for " + training));
                    places.computeIfAbsent(institution.code(), code -> new ArrayList<>())
                            .add(new Place(child, training, institution));
                }));
    }

    private List<Rehab.Institution> offering(String training) {
        return rehab.institutions().stream()
                .filter(institution -> institution.trainings().contains(training))
                .toList();
    }

    private List<Place> all() {
        return places.values().stream().flatMap(List::stream).toList();
    }

    static String payee(String institution) {
        return reference(institution) + "/payee";
    }

    private static String reference(String institution) {
        return "institution:" + institution;
    }

    private void institution(Rehab.Institution institution, List<LocalDate> days, Map<String, String> accounts) {
        var lane = reference(institution.code());
        var body = new LinkedHashMap<String, Object>();
        body.put("code", institution.code());
        body.put("name", institution.name());
        body.put("uscc", institution.uscc());
        body.put("divisionCode", institution.division());
        body.put("trainings", institution.trainings());
        body.put("capacity", institution.capacity());
        add(days.get(0), lane, REVIEWER, Move.REGISTER_INSTITUTION, null, body, lane);
        var designation = new LinkedHashMap<String, Object>();
        designation.put("from", institution.from().toString());
        if (institution.to() != null) {
            designation.put("to", institution.to().toString());
        }
        add(days.get(0), lane, APPROVER, Move.DESIGNATE_INSTITUTION, lane, designation, null);
        var payee = Map.<String, Object>of(
                "kind",
                "INSTITUTION",
                "ownerId",
                new Ref(lane),
                "holderName",
                institution.name(),
                "bank",
                pack.bank().names().get(0),
                "account",
                accounts.get(institution.code()));
        add(days.get(1), lane, "civil-affairs", Move.PREPARE_PAYEE, null, payee, payee(institution.code()));
        add(days.get(2), lane, "finance", Move.APPROVE_PAYEE, payee(institution.code()), Map.of(), null);
        add(
                days.get(2),
                lane,
                REVIEWER,
                Move.SET_INSTITUTION_PAYEE,
                lane,
                Map.of("payeeId", new Ref(payee(institution.code()))),
                null);
    }

    /** From the application at the township to the place, from window day to window day. */
    private void admitted(Place place, List<LocalDate> days) {
        var opened = 1 + random.nextInt(days.size() - 3);
        var clerk = DemoUser.clerkOf(townshipOf(place));
        var one = place.lane();
        var body = new LinkedHashMap<String, Object>();
        body.put("personId", new Ref(place.child()));
        body.put("training", place.training());
        body.put("residence", "REGISTERED");
        if (place.trained().diagnosed()) {
            body.put("diagnosis", diagnosis());
        }
        add(days.get(opened), one, clerk, Move.OPEN_CASE, null, body, one);
        add(days.get(opened), one, clerk, Move.APPLY_CASE, one, Map.of(), null);
        add(days.get(opened), one, clerk, Move.ACCEPT_CASE, one, Map.of(), null);
        add(days.get(opened + 1), one, REVIEWER, Move.REVIEW_CASE, one, Map.of("opinion", "材料齐全,符合条件"), null);
        add(days.get(opened + 2), one, APPROVER, Move.APPROVE_CASE, one, Map.of(), null);
        var placement = Map.<String, Object>of(
                "institution",
                place.institution().code(),
                "from",
                YearMonth.of(pack.year(), rehab.months().get(0)).atDay(1).toString(),
                "to",
                lastMonth().atEndOfMonth().toString());
        add(days.get(opened + 2), one, REVIEWER, Move.PLACE_CASE, one, placement, null);
    }

    private Map<String, Object> diagnosis() {
        var hospitals = pack.county().hospitals();
        return Map.of(
                "hospital",
                hospitals.get(random.nextInt(hospitals.size())).name(),
                "on",
                pack.phases().stock().day().minusDays(random.nextInt(60)).toString());
    }

    /** Recorded, confirmed and settled on the first window days of the month after. */
    private void month(YearMonth month) {
        var days = windowDays.stream()
                .filter(day -> day.isAfter(month.atEndOfMonth()))
                .limit(4)
                .toList();
        var worked = workingDays(month);
        var byHelper = new TreeMap<String, List<Map<String, Object>>>();
        places.forEach((code, placed) -> {
            var rows = new ArrayList<Map<String, Object>>();
            for (var place : placed) {
                var row = Map.<String, Object>of(
                        "personId", new Ref(place.child()), "days", worked - random.nextInt(rehab.missed() + 1));
                rows.add(row);
                byHelper.computeIfAbsent(helperOf(place), helper -> new ArrayList<>())
                        .add(row);
            }
            add(
                    days.get(0),
                    reference(code),
                    DemoUser.ofInstitution(code),
                    Move.RECORD_ATTENDANCES,
                    null,
                    Map.of("month", month.toString(), "rows", rows),
                    null);
        });
        byHelper.forEach((helper, rows) -> add(
                days.get(1),
                helper,
                helper,
                Move.CONFIRM_ATTENDANCES,
                null,
                Map.of("month", month.toString(), "rows", rows),
                null));
        places.keySet().forEach(code -> settlement(code, month, days));
    }

    private void settlement(String institution, YearMonth month, List<LocalDate> days) {
        var lane = reference(institution);
        var settlement = "settlement:" + institution + ":" + month;
        var body = Map.<String, Object>of("month", month.toString());
        add(days.get(2), lane, DemoUser.ofInstitution(institution), Move.SUBMIT_SETTLEMENT, null, body, settlement);
        add(days.get(2), lane, REVIEWER, Move.REVIEW_SETTLEMENT, settlement, Map.of("opinion", "与签到表一致"), null);
        add(days.get(3), lane, APPROVER, Move.APPROVE_SETTLEMENT, settlement, Map.of(), null);
    }

    /** Once the last month is settled. */
    private void completed() {
        var day = windowDays.stream()
                .filter(later -> later.isAfter(lastMonth().atEndOfMonth()))
                .skip(4)
                .findFirst()
                .orElseThrow();
        all().forEach(place -> add(
                day,
                place.lane(),
                DemoUser.ofInstitution(place.institution().code()),
                Move.COMPLETE_CASE,
                place.lane(),
                Map.of("on", lastMonth().atEndOfMonth().toString()),
                null));
    }

    private YearMonth lastMonth() {
        return YearMonth.of(pack.year(), rehab.months().get(rehab.months().size() - 1));
    }

    private int workingDays(YearMonth month) {
        return (int) month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(calendar::isWorkingDay)
                .count();
    }

    private String helperOf(Place place) {
        return DemoUser.helperOf(townshipOf(place));
    }

    private Division townshipOf(Place place) {
        return divisions.get(
                divisions.get(place.trained().child().person().village()).parent());
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
