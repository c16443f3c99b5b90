// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One applicant's year: who they are, who lives with them, how they fare at the office.
 *
 * @param head the first of the household to be registered: the guardian of a child, else the applicant
 * @param others of the household, neither head nor applicant
 * @param grade the grade of the last assessment, 1 to 4
 * @param change it is about a certificate of another grade, for somebody who is known already
 */
record Life(
        String ref,
        Person applicant,
        Person head,
        List<Person> others,
        Hardship hardship,
        int category,
        int grade,
        String hospital,
        String clerk,
        String channel,
        Road road,
        List<Walk.Step> steps,
        boolean change) {

    boolean minor() {
        return head != applicant;
    }

    /** Everybody of the household, its head first. */
    Stream<Person> household() {
        return Stream.concat(minor() ? Stream.of(head, applicant) : Stream.of(applicant), others.stream());
    }

    LocalDate opened() {
        return steps.get(0).date();
    }

    LocalDate ended() {
        return steps.get(steps.size() - 1).date();
    }

    /** The day of the first assessment; null when it never came to one. */
    LocalDate firstAssessed() {
        return steps.stream()
                .filter(step -> step.move() == Move.SIGN_ASSESSMENT)
                .map(Walk.Step::date)
                .findFirst()
                .orElse(null);
    }

    String application() {
        return ref + "/application";
    }

    String payee() {
        return ref + "/payee";
    }
}
