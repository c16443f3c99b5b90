// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhucan.subsidy.person.KnownPerson;

/**
 * Everything a rule may read of one case, on one day. What was not told is neutral: no assessment is one that is
 * neither first nor eligible, no certificate has the status NONE.
 */
public record Facts(KnownPerson person, AssessmentFacts assessment, CertificateFacts certificate, LocalDate day) {

    /** An assessment (残疾评定). Category and grade are 0 where none was set. */
    public record AssessmentFacts(String source, boolean first, boolean eligible, int category, int grade) {
        public static final AssessmentFacts NONE = new AssessmentFacts("none", false, false, 0, 0);
    }

    /** A certificate (残疾人证). Category and grade are 0 where there is none. */
    public record CertificateFacts(String source, String status, int category, int grade) {
        public static final CertificateFacts NONE = new CertificateFacts("none", "NONE", 0, 0);
    }

    /** The variables of an expression. Numbers are 64 bits wide, as CEL has no others. */
    Map<String, Object> variables() {
        return Map.of(
                "person", person(kinds()),
                "assessment",
                        Map.of(
                                "first",
                                assessment.first(),
                                "eligible",
                                assessment.eligible(),
                                "category",
                                (long) assessment.category(),
                                "grade",
                                (long) assessment.grade()),
                "certificate",
                        Map.of(
                                "status", certificate.status(),
                                "category", (long) certificate.category(),
                                "grade", (long) certificate.grade()),
                "day", day.toString());
    }

    /** The same values one by one, each with where it came from, for the record of the decision. */
    public List<FactRead> read() {
        var read = new ArrayList<FactRead>();
        var born = "person " + person.id();
        read.add(new FactRead("day", day.toString(), "event"));
        read.add(new FactRead("person.age", (long) person.ageOn(day), born));
        read.add(new FactRead("person.sex", person.sex(), born));
        read.add(new FactRead("person.alive", person.aliveOn(day), born));
        read.add(new FactRead("person.facts", kinds(), sources()));
        read.add(new FactRead("assessment.first", assessment.first(), assessment.source()));
        read.add(new FactRead("assessment.eligible", assessment.eligible(), assessment.source()));
        read.add(new FactRead("assessment.category", (long) assessment.category(), assessment.source()));
        read.add(new FactRead("assessment.grade", (long) assessment.grade(), assessment.source()));
        read.add(new FactRead("certificate.status", certificate.status(), certificate.source()));
        read.add(new FactRead("certificate.category", (long) certificate.category(), certificate.source()));
        read.add(new FactRead("certificate.grade", (long) certificate.grade(), certificate.source()));
        return List.copyOf(read);
    }

    private Map<String, Object> person(List<String> kinds) {
        return Map.of(
                "age", (long) person.ageOn(day), "sex", person.sex(), "facts", kinds, "alive", person.aliveOn(day));
    }

    private List<String> kinds() {
        return person.facts().stream()
                .map(KnownPerson.KnownFact::kind)
                .distinct()
                .toList();
    }

    private String sources() {
        var sources = person.facts().stream()
                .map(fact -> fact.kind() + " by " + fact.source() + ", fact " + fact.id())
                .toList();
        return sources.isEmpty() ? "none in force" : String.join("; ", sources);
    }

    /** One value that the rule could read, and its source. */
    public record FactRead(String name, Object value, String source) {}
}
