// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.zhucan.contracts.envelope.DomainEvent;
import org.zhucan.platform.outbox.Outbox;

/**
 * The rules of the house, each with its reason. A module extends this class in a test, names its root package and its staircase of
 * features, and so keeps them all. They are plain test methods on purpose: rules in fields run no test under Surefire and stay green.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the classes are read once
public abstract class HouseRules {

    private final JavaClasses house = new ClassFileImporter().importPath(compiled());

    /** The package above all of this module's, such as {@code org.zhucan.name}. */
    protected abstract String root();

    /** The features, the earliest first; a later one may know the earlier ones. {@code inbound} is above them all and not named. */
    protected abstract List<String> staircase();

    /** Where the module's compiled classes lie. */
    protected java.nio.file.Path compiled() {
        return java.nio.file.Path.of("target", "classes");
    }

    private void keep(ArchRule rule) {
        rule.allowEmptyShould(true).check(house);
    }

    private String feature(String name) {
        return root() + "." + name + "..";
    }

    @Test
    void theModuleIsCompiled() {
        assertThat(Files.isDirectory(compiled())).isTrue();
        assertThat(house.stream().filter(type -> type.getPackageName().startsWith(root())))
                .as("classes of " + root())
                .isNotEmpty();
    }

    @Test
    void everyFeatureStandsOnTheStaircase() {
        var features = house.stream()
                .map(type -> type.getPackageName())
                .filter(name -> name.startsWith(root() + "."))
                .map(name -> name.substring(root().length() + 1).split("\\.")[0])
                .filter(name -> !name.equals("inbound"))
                .distinct();
        assertThat(features).as("features of " + root()).isSubsetOf(staircase());
    }

    @Test
    void featuresPointOneWay() {
        var steps = staircase();
        for (int earlier = 0; earlier < steps.size(); earlier++) {
            for (int later = earlier + 1; later < steps.size(); later++) {
                keep(
                        noClasses()
                                .that()
                                .resideInAPackage(feature(steps.get(earlier)))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(feature(steps.get(later)))
                                .because(
                                        "an earlier step of a paper's life never knows a later one, so that no circle can grow"));
            }
        }
    }

    @Test
    void nobodyLeansOnInbound() {
        keep(noClasses()
                .that()
                .resideOutsideOfPackage(feature("inbound"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(feature("inbound"))
                .because("what comes from outside stands on top of all features and below none"));
    }

    @Test
    void modulesShareOnlyContractsAndPlatform() {
        var known = root().startsWith("org.zhucan.platform")
                ? Kinship.in(root(), "org.zhucan.contracts.envelope")
                : Kinship.in(root(), "org.zhucan.contracts", "org.zhucan.platform");
        keep(noClasses()
                .that()
                .resideInAPackage(root() + "..")
                .should()
                .dependOnClassesThat(Kinship.ofTheHouseOutside(known))
                .because("a service never leans on another one, and the platform knows none and no domain"));
    }

    @Test
    void resourcesHoldNoRulesAndNoTransactions() {
        keep(noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Outbox.class)
                .orShould()
                .beAnnotatedWith(Transactional.class)
                .because("a resource checks the request and asks a desk; the transaction is opened by @Command"));
        keep(methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should()
                .notBeAnnotatedWith(Transactional.class)
                .because("the transaction is opened by @Command"));
    }

    @Test
    void transactionsAreJoinedNotOpened() {
        keep(classes()
                .that()
                .haveSimpleNameEndingWith("Desk")
                .should(Transactions.joinTheCallers())
                .because("a desk works in the transaction of the command, the event or the job that called it"));
        keep(classes()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should(Transactions.joinTheCallers())
                .because("only the platform opens a transaction"));
        keep(methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should(Transactions.joinTheCaller())
                .because("only the platform opens a transaction"));
    }

    @Test
    void timeComesFromTheClockAndIdsFromIds() {
        keep(noClasses()
                .that()
                .resideOutsideOfPackages("org.zhucan.platform.ids..", "org.zhucan.platform.time..")
                .should()
                .callMethodWhere(Sources.ofTimeOrChance())
                .because("a payment run must be repeatable for any date, and an id must sort by its moment"));
    }

    @Test
    void endpointsAreReachable() {
        keep(methods()
                .that(Endpoints.areEndpoints())
                .should()
                .bePublic()
                .because("a method that is not public is left out with no more than a build warning"));
    }

    @Test
    void endpointsSayWhoMayCallThem() {
        keep(classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should(Endpoints.nameTheirRoles())
                .because("everything is denied by default, and what is open is open on purpose"));
    }

    @Test
    void rowsOfPeopleAndMoneyAreScoped() {
        keep(classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(Entities.standUnderTheirFilters())
                .because("a row is seen only inside the caller's division, organisation and persons"));
    }

    @Test
    void entitiesKeepTheirStateToThemselves() {
        keep(fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .or()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(MappedSuperclass.class)
                .and()
                .areNotStatic()
                .should()
                .bePrivate()
                .because("a verb of the entity moves its state, nothing else does"));
        keep(methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .because("a setter skips the rule that a verb would check"));
    }

    @Test
    void statusesKnowWhatMayFollow() {
        keep(classes()
                .that()
                .areEnums()
                .and()
                .haveSimpleNameEndingWith("Status")
                .and()
                .haveModifier(JavaModifier.PUBLIC)
                .should(Entities.haveNext())
                .because("the switch in next() is the whole rule of a life cycle"));
    }

    @Test
    void eventsAreRecords() {
        keep(classes()
                .that()
                .implement(DomainEvent.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .because("an event is a fact and its components are its data"));
    }

    @Test
    void noDeskDropsTheEventOfAVerb() {
        assertThat(DroppedEvents.in(compiled()))
                .as("calls whose event nobody takes, although it must be filed with the change")
                .isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() {
        keep(noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Dto|DTO|Base)")
                .because("such a name tells nothing to the one who looks for a rule"));
    }

    @Test
    void everythingNeededIsInTheConstructor() {
        keep(fields().should()
                .notBeAnnotatedWith(Inject.class)
                .andShould()
                .notBeAnnotatedWith(ConfigProperty.class)
                .because("what a class needs is seen in its constructor"));
    }

    @Test
    void nothingIsPrintedAndNobodySleeps() {
        keep(noClasses()
                .should(Sources.print())
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .because("output goes to the log, and what waits can be woken"));
    }

    /** A rule that this very class breaks; it would be green if rules did not bite. */
    @Test
    void aBrokenRuleIsNoticed() {
        var itself = new ClassFileImporter().importClasses(HouseRules.class);
        var broken = noClasses().should().haveSimpleName("HouseRules").because("this shows that rules bite");
        assertThatThrownBy(() -> broken.check(itself)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> noClasses()
                        .should()
                        .callMethodWhere(Sources.ofTimeOrChance())
                        .check(new ClassFileImporter().importClasses(Forbidden.class)))
                .isInstanceOf(AssertionError.class);
    }

    /** What the rules forbid, to try them on. */
    private static final class Forbidden {
        private static java.time.Instant now() {
            return java.time.Instant.now();
        }
    }
}
