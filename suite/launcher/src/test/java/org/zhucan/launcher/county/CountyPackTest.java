// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhucan.contracts.vocabulary.PublishedMatch;

class CountyPackTest {

    @Test
    void wenganPublishedSixtyFiveFiguresOfWhichThreeAreCovered() {
        var pack = Packs.wengan();
        assertThat(pack.figures()).hasSize(65);
        assertThat(pack.coveredFigures())
                .extracting(Figure::code)
                .containsExactlyInAnyOrder(
                        "certificates.issued", "assessment_allowance.persons", "assessment_allowance.amount");
        assertThat(pack.townships()).hasSize(13);
        assertThat(pack.villages()).hasSize(105);
    }

    @Test
    void withEveryPhaseEightFiguresAreCovered() {
        assertThat(Packs.wholeWengan().coveredFigures())
                .extracting(Figure::code)
                .containsExactlyInAnyOrder(
                        "certificates.issued",
                        "nursing_subsidy.person_times",
                        "nursing_subsidy.amount",
                        "assessment_allowance.persons",
                        "assessment_allowance.amount",
                        "child_rehab.persons",
                        "start_up_grant.reviewed",
                        "start_up_grant.amount");
        assertThat(Packs.wholeYunling().coveredFigures()).hasSize(8);
    }

    @Test
    void thePhasesThatAPackNamesAreOn() {
        assertThat(Packs.committed()).allSatisfy(pack -> {
            assertThat(pack.phases().stock() != null)
                    .isEqualTo(pack.county().phases().contains(Phase.STOCK));
            assertThat(pack.phases().rehab() != null)
                    .isEqualTo(pack.county().phases().contains(Phase.REHAB));
        });
    }

    @Test
    void whereChildrenAreTrainedEachInstitutionAndTownshipHasAUserMore() {
        var users = Packs.wholeWengan().demoUsers();
        assertThat(users).extracting(DemoUser::name).doesNotHaveDuplicates();
        assertThat(users)
                .contains(
                        new DemoUser("institution-R03", "institution", "522725000000", "R03"),
                        new DemoUser("helper-522725205", "helper", "522725205000", null))
                .hasSize(10 + 13 + 4 + 4 + 13);
    }

    @Test
    void aPhaseWithoutTheStockOrWithOtherHeadsIsAFault(@TempDir Path folder) throws IOException {
        copy(Path.of(System.getProperty("zhucan.root", "../..")).resolve("suite/counties/990127-2025"), folder);
        assertThatThrownBy(() -> CountyPack.read(folder, List.of(Phase.MONTHLY)))
                .hasMessageContaining("need the stock");
        replace(folder.resolve("nursing.yaml"), "1: [1, 0, 0, 1,", "1: [1, 1, 0, 1,");
        replace(folder.resolve("rehab.yaml"), "capacity: 5", "capacity: 3");
        replace(folder.resolve("grants.yaml"), "approved: [0, 0,", "approved: [0,");
        assertThatThrownBy(() -> CountyPack.read(folder, List.of(Phase.values())))
                .hasMessageContaining("month 2: the joiners of grade 1 and 2 are not the severe heads")
                .hasMessageContaining("no place for every child of training AUTISM")
                .hasMessageContaining("approved grants: the list does not have twelve months");
    }

    @Test
    void theSecondCountySharesNoCodeNorSettingWithTheFirst() {
        var one = Packs.wholeWengan();
        var other = Packs.wholeYunling();
        assertThat(other.divisions()).extracting(Division::code).noneMatch(code -> code.startsWith(one.code()));
        assertThat(other.county().programmes())
                .filteredOn(programme -> !programme.decidedElsewhere())
                .extracting(County.Programme::code)
                .isNotEmpty()
                .doesNotContainAnyElementsOf(one.county().programmes().stream()
                        .map(County.Programme::code)
                        .toList());
        assertThat(other.scenario().paymentRun().day())
                .isNotEqualTo(one.scenario().paymentRun().day());
        assertThat(other.scenario().noticeWorkingDays())
                .isNotEqualTo(one.scenario().noticeWorkingDays());
        assertThat(other.scenario().windowWeekdays())
                .isNotEqualTo(one.scenario().windowWeekdays());
    }

    @Test
    void eachRoleTownshipAndHospitalHasAUser() {
        var users = Packs.wengan().demoUsers();
        assertThat(users).extracting(DemoUser::name).doesNotHaveDuplicates();
        assertThat(users)
                .contains(
                        new DemoUser("finance", "finance", "522725000000", null),
                        new DemoUser("assessor", "assessor", "522725000000", "H01"),
                        new DemoUser("assessor-H03", "assessor", "522725000000", "H03"),
                        new DemoUser("township-clerk-522725001", "township-clerk", "522725001000", null));
        assertThat(users).hasSize(10 + 13 + 4);
    }

    @Test
    void aBrokenPackNamesEachFault(@TempDir Path folder) throws IOException {
        copy(Path.of(System.getProperty("zhucan.root", "../..")).resolve("suite/counties/990127-2025"), folder);
        replace(folder.resolve("scenario.yaml"), "day: 12", "day: 31");
        replace(folder.resolve("county.yaml"), "fund: PD-BASE", "fund: NOWHERE");
        assertThatThrownBy(() -> CountyPack.read(folder))
                .isInstanceOf(PackBroken.class)
                .hasMessageContaining("draws on the unknown fund NOWHERE")
                .hasMessageContaining("the day of the payment run is not 1 to 28");
    }

    @Test
    void anUnknownKeyIsAFault(@TempDir Path folder) throws IOException {
        copy(Path.of(System.getProperty("zhucan.root", "../..")).resolve("suite/counties/990127-2025"), folder);
        replace(folder.resolve("county.yaml"), "year: 2025", "yeer: 2025");
        assertThatThrownBy(() -> CountyPack.read(folder)).hasMessageContaining("yeer");
    }

    @ParameterizedTest
    @CsvSource({
        "exact, 493, 493, true",
        "exact, 493, 492, false",
        "at-least, 200, 199, false",
        "at-least, 200, 219, true",
        "at-least, 200, 220, false",
        "at-least, 40, 49, true",
        "at-least, 40, 50, false",
        "exact, 1.85, 1.850, true",
        "exact, true, true, true",
        "exact, true, 1, false",
    })
    void aFigureAgreesAsItsMatchSays(String match, String published, String computed, boolean agrees)
            throws IOException {
        var json = new com.fasterxml.jackson.databind.ObjectMapper();
        var kind = match.equals("exact") ? PublishedMatch.EXACT : PublishedMatch.AT_LEAST;
        var figure = new Figure("x", json.readTree(published), kind, "person", null, "certificate", "x", null);
        assertThat(figure.agrees(json.readTree(computed))).isEqualTo(agrees);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void replace(Path file, String old, String wanted) throws IOException {
        Files.writeString(file, Files.readString(file).replace(old, wanted));
    }
}
