// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;

/**
 * One measured figure.
 *
 * @param value null: it was not measured, and the note says why
 * @param aim what the gate asks for, in words; empty where it asks for nothing
 * @param anchor what the figure stands beside, measured in the same run; empty where there is none
 * @param anchorValue null: the anchor was not run
 * @param cpuMicros microseconds of processor time a request or event, by program
 * @param command what was run, so that anybody can repeat it
 */
@JsonIgnoreProperties(value = "ratio", allowGetters = true)
public record Row(
        String gate,
        String what,
        Double value,
        String unit,
        String aim,
        String anchor,
        Double anchorValue,
        Map<String, Double> cpuMicros,
        String command,
        String note) {

    public static Row of(String gate, String what, double value, String unit) {
        return new Row(gate, what, value, unit, "", "", null, Map.of(), "", "");
    }

    public static Row notRun(String gate, String what, String why) {
        return new Row(gate, what, null, "", "", "", null, Map.of(), "", inShort(why));
    }

    /** Without the end of a log, which is of this machine and long. */
    private static String inShort(String why) {
        return String.valueOf(why).lines().findFirst().orElse("").replaceFirst("; the end of .*", "");
    }

    public Row aim(String words) {
        return new Row(gate, what, value, unit, words, anchor, anchorValue, cpuMicros, command, note);
    }

    public Row beside(String other, Double measured) {
        return new Row(gate, what, value, unit, aim, other, measured, cpuMicros, command, note);
    }

    public Row cpu(Map<String, Double> micros) {
        return new Row(gate, what, value, unit, aim, anchor, anchorValue, micros, command, note);
    }

    public Row command(String words) {
        return new Row(gate, what, value, unit, aim, anchor, anchorValue, cpuMicros, words, note);
    }

    public Row note(String words) {
        return new Row(gate, what, value, unit, aim, anchor, anchorValue, cpuMicros, command, words);
    }

    /** The figure as a share of its anchor, null where one of the two is absent. */
    public Double ratio() {
        return value == null || anchorValue == null || anchorValue == 0 ? null : value / anchorValue;
    }
}
