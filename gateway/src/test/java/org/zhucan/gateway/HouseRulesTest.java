// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * The house rules that touch the gateway. It has no database, no events and no resources, and cannot take the shared rule set,
 * which brings all of the platform with it.
 */
class HouseRulesTest {

    private static final String ROOT = "org.zhucan.gateway.";

    /** The earliest first; a later feature may know the earlier ones. */
    private static final List<String> STAIRCASE = List.of(
            "problem",
            "routing",
            "limits",
            "security",
            "upstream",
            "entrance",
            "bulletin",
            "apidoc",
            "health",
            "pages");

    private static final JavaClasses GATEWAY = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void everyFeatureStandsOnTheStaircase() {
        assertThat(GATEWAY.stream()
                        .map(type -> type.getPackageName())
                        .filter(name -> name.startsWith(ROOT))
                        .map(name -> name.substring(ROOT.length()).split("\\.")[0])
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(STAIRCASE);
    }

    @Test
    void featuresPointOneWay() {
        for (int earlier = 0; earlier < STAIRCASE.size(); earlier++) {
            for (int later = earlier + 1; later < STAIRCASE.size(); later++) {
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + STAIRCASE.get(earlier) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(ROOT + STAIRCASE.get(later) + "..")
                        .because("an earlier step never knows a later one, so that no circle can grow")
                        .allowEmptyShould(true)
                        .check(GATEWAY);
            }
        }
    }

    @Test
    void theGatewayKnowsNoService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.zhucan.certificate..",
                        "org.zhucan.subsidy..",
                        "org.zhucan.rehab..",
                        "org.zhucan.employment..",
                        "org.zhucan.platform..")
                .because("it knows services by their addresses only, and keeps no state of theirs")
                .check(GATEWAY);
    }

    @Test
    void everythingNeededIsInTheConstructor() {
        fields().should()
                .notBeAnnotatedWith(Inject.class)
                .andShould()
                .notBeAnnotatedWith(ConfigProperty.class)
                .because("what a class needs is seen in its constructor")
                .check(GATEWAY);
    }

    @Test
    void nothingIsPrintedAndNobodySleeps() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .because("output goes to the log, and the event loop waits for nobody")
                .check(GATEWAY);
    }
}
