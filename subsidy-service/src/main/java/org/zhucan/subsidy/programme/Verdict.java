// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.programme;

import java.util.List;
import java.util.Optional;

/**
 * What a programme's rule says of one case: each condition with its outcome, and the rates of those it grants.
 *
 * @param rates what is owed, by span of months; empty unless every condition is met
 */
public record Verdict(List<Outcome> outcomes, List<RateSpan> rates) {

    public boolean granted() {
        return outcomes.stream().allMatch(Outcome::met) && !rates.isEmpty();
    }

    /** The rate of the first month; empty when nothing is granted. */
    public Optional<RateSpan> firstRate() {
        return rates.stream().findFirst();
    }

    /** The same verdict with one more condition that was looked at outside the programme's own rule. */
    public Verdict and(Outcome outcome) {
        var all = new java.util.ArrayList<>(outcomes);
        all.add(outcome);
        return new Verdict(List.copyOf(all), outcome.met() ? rates : List.of());
    }

    /** One condition and whether this case meets it; zh and en say what was asked. */
    public record Outcome(String id, String zh, String en, boolean met) {

        /** Of a programme that pays a person one single time. */
        public static Outcome onceOnly(boolean first) {
            return new Outcome("once-only", "此前未享受过该项目", "Not granted before", first);
        }

        /** Of a programme that pays by the month. */
        public static Outcome alive(boolean alive) {
            return new Outcome("alive", "起始月份在世", "Alive in the first month", alive);
        }

        /** Of a programme that pays by the month: nobody draws it twice. */
        public static Outcome notRunning(boolean free) {
            return new Outcome("not-running", "未正在享受该项目", "Not drawing it already", free);
        }
    }
}
