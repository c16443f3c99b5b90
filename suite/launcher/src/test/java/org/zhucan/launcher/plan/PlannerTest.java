// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhucan.contracts.vocabulary.IdNumber;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.launcher.county.Packs;

class PlannerTest {

    private static final String[] EVERY_MOVE = {
        "NONE DRAFT",
        "DRAFT SUBMITTED",
        "SUBMITTED ACCEPTED",
        "SUBMITTED SENT_BACK",
        "SUBMITTED REJECTED",
        "SENT_BACK SUBMITTED",
        "SENT_BACK LAPSED",
        "ACCEPTED ASSESSED",
        "ACCEPTED NOT_ELIGIBLE",
        "ACCEPTED UNDER_REVIEW",
        "ASSESSED PUBLISHED",
        "PUBLISHED UNDER_REVIEW",
        "PUBLISHED OBJECTED",
        "OBJECTED ACCEPTED",
        "OBJECTED UNDER_REVIEW",
        "UNDER_REVIEW APPROVED",
        "UNDER_REVIEW REJECTED",
        "UNDER_REVIEW ACCEPTED",
        "APPROVED ISSUED",
        "DRAFT WITHDRAWN",
        "SUBMITTED WITHDRAWN",
        "SENT_BACK WITHDRAWN",
        "ACCEPTED WITHDRAWN",
        "ASSESSED WITHDRAWN",
        "PUBLISHED WITHDRAWN",
        "OBJECTED WITHDRAWN",
        "UNDER_REVIEW WITHDRAWN",
    };

    static List<CountyPack> packs() {
        return Packs.allAndWhole();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void theSamePackAlwaysGivesTheSamePlan(CountyPack pack) {
        var one = Planner.plan(pack);
        var other = Planner.plan(pack);
        assertThat(one.fingerprint()).isEqualTo(other.fingerprint());
        assertThat(one.commands()).isEqualTo(other.commands());
    }

    /** As in another JVM, where the small maps of a row have their keys in another order. */
    @Test
    void theFingerprintDoesNotHangOnTheOrderOfKeys() {
        var row = new LinkedHashMap<String, Object>();
        row.put("personId", new Command.Ref("person:1"));
        row.put("sessions", 4);
        var turned = new LinkedHashMap<String, Object>();
        turned.put("sessions", 4);
        turned.put("personId", new Command.Ref("person:1"));
        assertThat(withRow(row).fingerprint()).isEqualTo(withRow(turned).fingerprint());
        turned.put("sessions", 5);
        assertThat(withRow(row).fingerprint()).isNotEqualTo(withRow(turned).fingerprint());
    }

    private static Plan withRow(Map<String, Object> row) {
        var date = LocalDate.of(2025, 1, 2);
        var command = new Command("", date, "any", "any", Move.APPLY_CASE, null, Map.of("rows", List.of(row)), null);
        return Plan.of(OpeningStock.NONE, List.of(command), date, Map.of());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void asManyCertificatesAreIssuedEachMonthAsTheScenarioSays(CountyPack pack) {
        var changed = commands(pack, Move.OPEN).stream()
                .filter(command -> command.body().get("kind").equals("CHANGE"))
                .map(Command::creates)
                .collect(Collectors.toSet());
        assertThat(byMonth(commands(pack, Move.ISSUE).stream()
                        .filter(command -> !changed.contains(command.subject()))
                        .map(Command::date)
                        .toList()))
                .isEqualTo(pack.scenario().issued());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void severeLowIncomeAndDestituteHeadsAddUp(CountyPack pack) {
        var scenario = pack.scenario();
        var issued = lives(pack).stream().filter(life -> life.road().issues()).toList();
        assertThat(heads(issued.stream().filter(life -> life.grade() <= 2).toList()))
                .isEqualTo(scenario.severe());
        assertThat(heads(issued.stream()
                        .filter(life -> life.grade() <= 2 && life.hardship() == Hardship.LOW_INCOME)
                        .toList()))
                .isEqualTo(scenario.lowIncomeSevere());
        assertThat(heads(issued.stream()
                        .filter(life -> life.grade() > 2 && life.hardship() == Hardship.LOW_INCOME)
                        .toList()))
                .isEqualTo(scenario.lowIncomeOther());
        assertThat(heads(issued.stream()
                        .filter(life -> life.hardship() == Hardship.DESTITUTE)
                        .toList()))
                .isEqualTo(scenario.destituteOther());
    }

    @Test
    void wenganOwesTwoHundredAndFiftySevenAllowances() {
        var owed = lives(Packs.wengan()).stream()
                .filter(life -> life.hardship().current())
                .toList();
        assertThat(owed).hasSize(257).allMatch(life -> life.road().issues());
        assertThat(commands(Packs.wengan(), Move.PREPARE_PAYEE)).hasSize(257);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void noFailedApplicationIsOfAHouseholdInHardship(CountyPack pack) {
        assertThat(lives(pack))
                .filteredOn(life -> !life.road().issues())
                .isNotEmpty()
                .noneMatch(life -> life.hardship().listed());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void severeAndHardshipCasesAreAssessedInTime(CountyPack pack) {
        assertThat(lives(pack))
                .filteredOn(life -> life.road().issues()
                        && (life.grade() <= 2 || life.hardship().current()))
                .flatExtracting(Life::steps)
                .filteredOn(step -> step.move() == Move.SIGN_ASSESSMENT)
                .noneMatch(step -> step.date().isAfter(pack.scenario().prioritySignedBy()));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyCommandFallsOnAWorkingDayOfTheReplay(CountyPack pack) {
        var calendar = new WorkingCalendar(pack.calendar());
        assertThat(Plans.of(pack).commands())
                .extracting(Command::date)
                .allMatch(calendar::isWorkingDay)
                .allMatch(date -> !date.isBefore(pack.scenario().starts())
                        && !date.isAfter(pack.scenario().ends()));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void noApplicationIsMovedAgainstTheMachine(CountyPack pack) {
        assertThat(walked(pack)).allSatisfy(moves -> assertThat(moves.status())
                .isIn("ISSUED", "REJECTED", "LAPSED", "NOT_ELIGIBLE", "WITHDRAWN"));
    }

    @Test
    void everyMoveOfTheMachineRunsInWengan() {
        assertThat(walked(Packs.wengan()).stream().flatMap(moves -> moves.moves().stream()))
                .contains(EVERY_MOVE);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void idNumbersAreValidUniqueAndOfNoCounty(CountyPack pack) {
        var numbers = commands(pack, Move.REGISTER_PERSON).stream()
                .map(command -> (String) command.body().get("idNumber"))
                .toList();
        assertThat(numbers).doesNotHaveDuplicates().allSatisfy(number -> {
            assertThat(number).startsWith(pack.scenario().idNumberDivision());
            assertThat(IdNumber.parse(number).birthDate())
                    .isBefore(pack.scenario().starts());
        });
    }

    @Test
    void theVillagesOfWenganAreAllServed() {
        var villages = commands(Packs.wengan(), Move.REGISTER_PERSON).stream()
                .map(command -> command.body().get("residenceDivision"))
                .collect(Collectors.toSet());
        assertThat(villages).hasSize(105);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void minorsHaveAGuardianAndNoPublication(CountyPack pack) {
        var minors = lives(pack).stream().filter(Life::minor).toList();
        assertThat(minors).isNotEmpty().allSatisfy(life -> {
            assertThat(life.applicant().born()).isAfter(pack.scenario().starts().minusYears(17));
            assertThat(life.steps()).extracting(Walk.Step::move).doesNotContain(Move.PUBLISH);
        });
    }

    @ParameterizedTest
    @MethodSource("packs")
    void aListNamesEveryMemberOfAHouseholdAfterRegistrationAndBeforeTheAssessment(CountyPack pack) {
        var plan = Plans.of(pack);
        var registered = new HashMap<String, LocalDate>();
        var listed = new HashMap<String, LocalDate>();
        for (var command : plan.commands()) {
            if (command.move() == Move.REGISTER_PERSON) {
                registered.put((String) command.body().get("idNumber"), command.date());
            } else if (command.move() == Move.POST_FACTS) {
                rows(command).forEach(row -> listed.put((String) row.get("idNumber"), command.date()));
            }
        }
        for (var life : lives(pack)) {
            life.household().forEach(person -> {
                assertThat(listed.containsKey(person.idNumber()))
                        .isEqualTo(life.hardship().listed());
                if (life.hardship().listed()) {
                    assertThat(registered.get(person.idNumber())).isBefore(listed.get(person.idNumber()));
                    assertThat(listed.get(person.idNumber())).isBefore(life.firstAssessed());
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void eachMonthOfTheYearHasARunAndAReissueAndJanuaryAfterItHasNone(CountyPack pack) {
        var calendar = new WorkingCalendar(pack.calendar());
        var runs = commands(pack, Move.CALCULATE_RUN);
        assertThat(runs)
                .hasSize(2
                        * pack.paymentRuns().stream()
                                .mapToInt(of -> of.months().size())
                                .sum())
                .allMatch(
                        run -> YearMonth.parse((String) run.body().get("month")).getYear() == pack.year());
        assertThat(runs)
                .filteredOn(run -> run.body().get("reissue").equals(false))
                .allSatisfy(run -> {
                    var of = pack.paymentRuns().stream()
                            .filter(candidate ->
                                    candidate.programme().equals(run.body().get("programme")))
                            .findFirst()
                            .orElseThrow();
                    var month = YearMonth.parse((String) run.body().get("month"));
                    assertThat(run.date()).isEqualTo(calendar.onOrAfter(month.atDay(of.day())));
                });
    }

    @ParameterizedTest
    @MethodSource("packs")
    void aReturnedTransferIsReissuedWithinTenWorkingDays(CountyPack pack) {
        var calendar = new WorkingCalendar(pack.calendar());
        var read = new TreeMap<String, LocalDate>();
        commands(pack, Move.READ_RESULT).forEach(command -> read.put(command.subject(), command.date()));
        read.forEach((run, date) -> {
            if (run.endsWith("/2")) {
                var returned = read.get(run.replace("/2", "/1"));
                assertThat(date).isBeforeOrEqualTo(calendar.plus(returned, 10));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("packs")
    void theEntitlementsOfTheLastMonthAreGrantedAndPayableBeforeItsRun(CountyPack pack) {
        var lastRun = commands(pack, Move.CALCULATE_RUN).stream()
                .filter(run -> run.body().get("reissue").equals(false))
                .map(Command::date)
                .max(LocalDate::compareTo)
                .orElseThrow();
        assertThat(commands(pack, Move.APPROVE_PAYEE))
                .allMatch(approval -> approval.date().isBefore(lastRun));
        var worked = commands(pack, Move.GRANT_REVIEWED).stream()
                .map(Command::date)
                .filter(date -> date.isAfter(pack.scenario().prioritySignedBy()) && date.isBefore(lastRun))
                .toList();
        assertThat(worked).as("one list to review, a later one to grant").hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void wenganHasAboutAHundredAndEightyDatesWithWork() {
        var plan = Plans.of(Packs.wengan());
        assertThat(plan.days()).hasSizeBetween(160, 200);
        assertThat(plan.days().get(plan.days().size() - 1).date()).isEqualTo("2025-01-18");
    }

    @ParameterizedTest
    @MethodSource("packs")
    void nothingIsReferredToBeforeItExists(CountyPack pack) {
        Set<String> known = new HashSet<>(Plans.of(pack).opening().referredTo());
        for (var day : Plans.of(pack).days()) {
            var byLane = new LinkedHashMap<String, Set<String>>();
            for (var command : day.commands()) {
                var ofLane = byLane.computeIfAbsent(command.lane(), lane -> new HashSet<>(known));
                references(command).forEach(reference -> assertThat(ofLane)
                        .as(command.toString())
                        .contains(reference.replace("/household", "")));
                if (command.creates() != null) {
                    ofLane.add(command.creates());
                }
            }
            byLane.values().forEach(known::addAll);
        }
    }

    private static List<String> references(Command command) {
        var references = new ArrayList<String>();
        if (command.subject() != null && command.move() != Move.ENTER_APPROPRIATION) {
            references.add(command.subject());
        }
        namedIn(command.body(), references);
        return references;
    }

    private static void namedIn(Object value, List<String> references) {
        if (value instanceof Command.Ref ref) {
            references.add(ref.name());
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> namedIn(inner, references));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(inner -> namedIn(inner, references));
        }
    }

    private static List<ApplicationMoves> walked(CountyPack pack) {
        var calendar = new WorkingCalendar(pack.calendar());
        return lives(pack).stream()
                .map(life -> {
                    var moves = new ApplicationMoves(calendar, pack.scenario().noticeWorkingDays(), life.minor());
                    new OfficeScript(life)
                            .commands(life.opened()).stream()
                                    .filter(command -> command.move() != Move.REGISTER_PERSON)
                                    .forEach(moves::apply);
                    moves.passTo(pack.scenario().ends());
                    return moves;
                })
                .toList();
    }

    @SuppressWarnings("unchecked") // the planner builds the rows as maps
    private static List<Map<String, Object>> rows(Command command) {
        return (List<Map<String, Object>>) command.body().get("rows");
    }

    private static List<Life> lives(CountyPack pack) {
        return Planner.lives(pack);
    }

    private static List<Command> commands(CountyPack pack, Move move) {
        return Plans.of(pack).commands().stream()
                .filter(command -> command.move() == move)
                .toList();
    }

    private static List<Integer> heads(List<Life> lives) {
        return byMonth(lives.stream().map(Life::ended).toList());
    }

    private static List<Integer> byMonth(List<LocalDate> dates) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> (int) dates.stream()
                        .filter(date -> date.getMonthValue() == month)
                        .count())
                .toList();
    }

    @Test
    void thePlanDoesNotReadThePublishedFigures() {
        var pack = Packs.wengan();
        var without = new CountyPack(
                pack.county(), pack.divisions(), pack.calendar(), List.of(), pack.scenario(), pack.phases());
        assertThat(Planner.plan(without).fingerprint()).isEqualTo(Plans.of(pack).fingerprint());
    }
}
