// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a drill did and what it found. It passes only if nothing was lost, doubled or violated. */
public final class Findings {

    private final Map<String, Long> lost = new LinkedHashMap<>();
    private final Map<String, Long> doubled = new LinkedHashMap<>();
    private final List<String> violations = new ArrayList<>();
    private long faults;
    private long acknowledged;
    private long repeated;
    private Duration recovery = Duration.ZERO;

    /** A fault was injected, or a race run. */
    public synchronized void fault() {
        faults++;
    }

    /** So many acknowledged writes were looked for afterwards. */
    public synchronized void acknowledged(long writes) {
        acknowledged += writes;
    }

    /** So many requests had to be sent again. */
    public synchronized void repeated(long requests) {
        repeated += requests;
    }

    /** After a fault the suite answered again within this time; the longest counts. */
    public synchronized void recovered(Duration within) {
        recovery = within.compareTo(recovery) > 0 ? within : recovery;
    }

    /** Acknowledged and not there. */
    public synchronized void lost(String what, long number) {
        add(lost, what, number);
    }

    /** There more than once. */
    public synchronized void doubled(String what, long number) {
        add(doubled, what, number);
    }

    private static void add(Map<String, Long> counts, String what, long number) {
        if (number != 0) {
            counts.merge(what, number, Long::sum);
        }
    }

    /** Something that must never be. */
    public synchronized void violation(String sentence) {
        violations.add(sentence);
    }

    public synchronized void violation(List<String> sentences) {
        violations.addAll(sentences);
    }

    /** Notes it unless it holds. */
    public void require(boolean holds, String sentence) {
        if (!holds) {
            violation(sentence);
        }
    }

    public synchronized boolean clean() {
        return lost.isEmpty() && doubled.isEmpty() && violations.isEmpty();
    }

    public synchronized long faults() {
        return faults;
    }

    public synchronized long checked() {
        return acknowledged;
    }

    public synchronized long repetitions() {
        return repeated;
    }

    public synchronized Duration recovery() {
        return recovery;
    }

    public synchronized long lost() {
        return sum(lost);
    }

    public synchronized long doubled() {
        return sum(doubled);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Math::abs).sum();
    }

    public synchronized int violations() {
        return violations.size();
    }

    /** In words, empty when clean. */
    public synchronized List<String> sentences() {
        var all = new ArrayList<String>();
        lost.forEach((what, number) -> all.add("lost: " + number + " × " + what));
        doubled.forEach((what, number) -> all.add("doubled: " + number + " × " + what));
        all.addAll(violations);
        return List.copyOf(all);
    }
}
