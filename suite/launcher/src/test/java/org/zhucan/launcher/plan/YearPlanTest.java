// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhucan.contracts.vocabulary.IdNumber;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.launcher.county.DemoUser;
import org.zhucan.launcher.county.Packs;
import org.zhucan.launcher.county.Rehab;
import org.zhucan.launcher.plan.Command.Ref;
import org.zhucan.launcher.plan.OpeningStock.Table;

/** The plan with every phase of the year on: stock, nursing subsidy, rehabilitation, grants. */
class YearPlanTest {

    static List<CountyPack> packs() {
        return Packs.whole();
    }

    @Test
    void wenganOwesExactlyThePublishedPersonTimesAndAmount() {
        var model = new YearModel(Packs.wholeWengan());
        assertThat(model.personMonths()).isEqualTo(Map.of(1, 19_340, 2, 23_138));
        assertThat(model.heads())
                .containsExactly(3519, 3522, 3527, 3531, 3534, 3539, 3544, 3546, 3549, 3553, 3556, 3558);
        assertThat(model.heads().stream().mapToInt(Integer::intValue).sum()).isEqualTo(42_478);
        assertThat(model.amount()).isEqualByComparingTo("4171840");
        assertThat(model.joiners()).hasSize(197);
    }

    @Test
    void theSmallCountyOwesWhatItsFiguresSayAtThreeRates() {
        var model = new YearModel(Packs.wholeYunling());
        assertThat(model.personMonths()).isEqualTo(Map.of(1, 167, 2, 200, 3, 260));
        assertThat(model.amount()).isEqualByComparingTo("60650");
    }

    @ParameterizedTest
    @MethodSource("packs")
    void whoJoinsIsNeitherDestituteNorUnpaidWhenTheYearEnds(CountyPack pack) {
        var model = new YearModel(pack);
        var lastRun = commands(pack, Move.CALCULATE_RUN).stream()
                .filter(run -> run.body()
                        .get("programme")
                        .equals(pack.phases().nursing().run().programme()))
                .filter(run -> run.body().get("reissue").equals(false))
                .map(Command::date)
                .max(LocalDate::compareTo)
                .orElseThrow();
        assertThat(lastRun.getYear()).isEqualTo(pack.year());
        var payees = new HashMap<String, String>();
        commands(pack, Move.PREPARE_PAYEE).stream()
                .filter(command -> command.body().containsKey("personId"))
                .forEach(command -> payees.put(((Ref) command.body().get("personId")).name(), command.creates()));
        var approved =
                commands(pack, Move.APPROVE_PAYEE).stream().collect(Collectors.toMap(Command::subject, Command::date));
        model.joiners().forEach((person, issued) -> {
            assertThat(model.destitute()).doesNotContain(person);
            assertThat(approved.get(payees.get(person)))
                    .as("payee of " + person)
                    .isBefore(lastRun);
            var reviewed = firstAfter(commands(pack, Move.REVIEW_PROPOSED), issued);
            var granted = firstAfter(commands(pack, Move.GRANT_REVIEWED), reviewed);
            assertThat(granted).as("granted of " + issued).isBefore(lastRun);
        });
    }

    private static LocalDate firstAfter(List<Command> commands, LocalDate day) {
        return commands.stream()
                .map(Command::date)
                .filter(date -> date.isAfter(day))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void nobodyOfTheStockDiesAndChangesAndEachOnlyOnce(CountyPack pack) {
        var drawing = rows(pack, "entitlements").stream()
                .map(row -> ((Ref) row.get(1)).name())
                .collect(Collectors.toSet());
        var touched = new ArrayList<String>();
        commands(pack, Move.REPORT_DEATH).stream()
                .filter(command -> drawing.contains(command.subject()))
                .forEach(command -> {
                    touched.add(command.subject());
                    var died = LocalDate.parse((String) command.body().get("date"));
                    assertThat(YearMonth.from(died)).isEqualTo(YearMonth.from(command.date()));
                    assertThat(died).isBeforeOrEqualTo(command.date());
                });
        commands(pack, Move.OPEN).stream()
                .filter(command -> command.body().get("kind").equals("CHANGE"))
                .forEach(command -> touched.add(((Ref) command.body().get("personId")).name()));
        var nursing = pack.phases().nursing();
        var wanted = IntStream.concat(
                        nursing.deaths().values().stream().flatMapToInt(YearPlanTest::ints),
                        nursing.changes().stream().flatMapToInt(change -> ints(change.heads())))
                .sum();
        assertThat(touched).hasSize(wanted).doesNotHaveDuplicates();
        assertThat(drawing).containsAll(touched);
    }

    private static IntStream ints(List<Integer> heads) {
        return heads.stream().mapToInt(Integer::intValue);
    }

    @Test
    void wenganBeginsWithTwentyThousandPersons() {
        var pack = Packs.wholeWengan();
        assertThat(rows(pack, "persons")).hasSize(20_000);
        assertThat(rows(pack, "certificates")).hasSize(13_600);
        assertThat(rows(pack, "entitlements")).hasSize(3_502);
        assertThat(rows(pack, "payees")).hasSize(3_502 + 31);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void theStockIsValidInItself(CountyPack pack) {
        var registered = commands(pack, Move.REGISTER_PERSON).stream()
                .map(command -> (String) command.body().get("idNumber"))
                .toList();
        var numbers =
                rows(pack, "persons").stream().map(row -> (String) row.get(1)).collect(Collectors.toSet());
        assertThat(numbers).hasSameSizeAs(rows(pack, "persons")).doesNotContainAnyElementsOf(registered);
        assertThat(numbers).allMatch(number -> number.startsWith(pack.scenario().idNumberDivision()));
        assertThat(keys(pack)).doesNotHaveDuplicates();
        for (var certificate : rows(pack, "certificates")) {
            var number = (String) certificate.get(1);
            var issued = LocalDate.parse((String) certificate.get(4));
            assertThat(numbers).contains(number);
            assertThat(issued)
                    .isAfter(IdNumber.parse(number).birthDate())
                    .isBeforeOrEqualTo(pack.phases().stock().day());
            assertThat(issued.plusYears(10)).isAfter(pack.scenario().ends());
        }
        assertThat(rows(pack, "certificates").stream().map(row -> row.get(1)).collect(Collectors.toSet()))
                .hasSameSizeAs(rows(pack, "certificates"));
    }

    private static List<String> keys(CountyPack pack) {
        return Plans.of(pack).opening().tables().stream()
                .flatMap(table -> table.rows().stream())
                .map(row -> (String) row.get(0))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyChildIsTrainedConfirmedAndSettledInTime(CountyPack pack) {
        var rehab = pack.phases().rehab();
        var calendar = new WorkingCalendar(pack.calendar());
        var plan = Plans.of(pack);
        var placedAt = new HashMap<String, String>();
        var children = new HashMap<String, String>();
        commands(pack, Move.OPEN_CASE)
                .forEach(command ->
                        children.put(command.creates(), ((Ref) command.body().get("personId")).name()));
        commands(pack, Move.PLACE_CASE)
                .forEach(command -> placedAt.put(
                        children.get(command.subject()), (String) command.body().get("institution")));
        assertThat(placedAt).hasSize(rehab.heads());
        for (var institution : rehab.institutions()) {
            assertThat(placedAt.values().stream().filter(institution.code()::equals))
                    .hasSizeLessThanOrEqualTo(institution.capacity());
        }
        for (var list : commands(pack, Move.RECORD_ATTENDANCES)) {
            var month = YearMonth.parse((String) list.body().get("month"));
            assertThat(list.date()).isAfter(month.atEndOfMonth());
            for (var row : listed(list)) {
                assertThat(list.user()).isEqualTo(DemoUser.ofInstitution(placedAt.get(child(row))));
                assertThat((Integer) row.get("days")).isBetween(1, workingDays(calendar, month));
            }
        }
        for (var list : commands(pack, Move.CONFIRM_ATTENDANCES)) {
            assertThat(plan.opening().charges().get(list.user()))
                    .containsAll(listed(list).stream().map(YearPlanTest::child).toList());
        }
        assertThat(plan.opening().charges().values())
                .as("as many as the realm lets a user act for")
                .allMatch(persons -> persons.size() <= 50);
        assertThat(said(pack, Move.CONFIRM_ATTENDANCES)).isEqualTo(said(pack, Move.RECORD_ATTENDANCES));
        assertThat(said(pack, Move.CONFIRM_ATTENDANCES))
                .hasSize(rehab.heads() * rehab.months().size());
        var settled = commands(pack, Move.SUBMIT_SETTLEMENT);
        assertThat(settled)
                .hasSize(used(rehab, placedAt).size() * rehab.months().size());
        var lastRun = lastRun(pack, rehab.run().programme());
        assertThat(commands(pack, Move.APPROVE_SETTLEMENT))
                .hasSameSizeAs(settled)
                .allMatch(approval -> approval.date().isBefore(lastRun));
        assertThat(commands(pack, Move.COMPLETE_CASE)).hasSize(rehab.heads());
    }

    private static Set<String> used(Rehab rehab, Map<String, String> placedAt) {
        return rehab.institutions().stream()
                .map(Rehab.Institution::code)
                .filter(placedAt::containsValue)
                .collect(Collectors.toSet());
    }

    /** Child, month and days of every row. */
    private static Set<String> said(CountyPack pack, Move move) {
        var said = new HashSet<String>();
        for (var list : commands(pack, move)) {
            listed(list).forEach(row -> said.add(child(row) + " " + list.body().get("month") + " " + row.get("days")));
        }
        return said;
    }

    private static int workingDays(WorkingCalendar calendar, YearMonth month) {
        return (int) month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(calendar::isWorkingDay)
                .count();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyGrantIsCheckedPublishedAndApprovedBeforeTheLastRun(CountyPack pack) {
        var grants = pack.phases().grants();
        var calendar = new WorkingCalendar(pack.calendar());
        assertThat(byMonth(commands(pack, Move.APPROVE_GRANT))).isEqualTo(grants.approved());
        var published =
                commands(pack, Move.PUBLISH_GRANT).stream().collect(Collectors.toMap(Command::subject, Command::date));
        var checked = commands(pack, Move.RECORD_SITE_CHECK).stream()
                .collect(Collectors.toMap(Command::subject, Command::date));
        for (var approval : commands(pack, Move.APPROVE_GRANT)) {
            assertThat(approval.date())
                    .isAfter(calendar.plus(
                            published.get(approval.subject()), pack.scenario().noticeWorkingDays()))
                    .isBefore(lastRun(pack, grants.run().programme()));
            assertThat(checked.get(approval.subject())).isBefore(published.get(approval.subject()));
        }
        assertThat(commands(pack, Move.APPLY_GRANT))
                .hasSize(grants.heads())
                .extracting(command -> command.body().get("personId"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aLicenceHasTheCheckCharacterOfTheStandard() {
        assertThat(CreditCode.checked("52522799MJ0000001")).isEqualTo("52522799MJ0000001F");
        assertThat(CreditCode.of("522799", 7)).hasSize(18).startsWith("92522799MA0000007");
    }

    @Test
    void theYearIsTypedInFewCommands() {
        var plan = Plans.of(Packs.wholeWengan());
        assertThat(plan.size()).isLessThan(13_000);
        assertThat(plan.days()).hasSizeLessThan(205);
    }

    private static LocalDate lastRun(CountyPack pack, String programme) {
        return commands(pack, Move.CALCULATE_RUN).stream()
                .filter(run -> run.body().get("programme").equals(programme)
                        && run.body().get("reissue").equals(false))
                .map(Command::date)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static List<List<Object>> rows(CountyPack pack, String kind) {
        return Plans.of(pack).opening().tables().stream()
                .filter(table -> table.kind().equals(kind))
                .map(Table::rows)
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // the planner builds the rows as maps
    private static List<Map<String, Object>> listed(Command list) {
        return (List<Map<String, Object>>) list.body().get("rows");
    }

    private static String child(Map<String, Object> row) {
        return ((Ref) row.get("personId")).name();
    }

    private static List<Command> commands(CountyPack pack, Move move) {
        return Plans.of(pack).commands().stream()
                .filter(command -> command.move() == move)
                .toList();
    }

    private static List<Integer> byMonth(List<Command> commands) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> (int) commands.stream()
                        .filter(command -> command.date().getMonthValue() == month)
                        .count())
                .toList();
    }
}
