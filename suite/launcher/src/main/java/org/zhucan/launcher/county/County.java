// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.county;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an administrator sets up for a county (县) and a year: parameters by service, hospitals, funds and programmes.
 *
 * @param code six digits, e.g. of GB/T 2260
 * @param division the county's division code, 12 digits
 * @param phases the parts of the year that are on; null or empty: only what {@code scenario.yaml} says
 */
public record County(
        String code,
        int year,
        String division,
        Label name,
        Map<String, List<Parameter>> parameters,
        List<Hospital> hospitals,
        List<Fund> funds,
        List<Programme> programmes,
        List<Phase> phases) {

    public County {
        phases = phases == null ? List.of() : phases;
    }

    /** A name in both languages. */
    public record Label(String zh, String en) {}

    /** A county setting with the days it holds. */
    public record Parameter(String name, String value, LocalDate from, LocalDate to) {}

    /** A hospital designated for assessment (评定医院), for some of the seven categories. */
    public record Hospital(
            String code, String name, String division, List<Integer> categories, LocalDate from, LocalDate to) {}

    /** A source of money (资金) with what is appropriated to it in the year. */
    public record Fund(String code, String name, String level, List<Appropriation> appropriations) {}

    /** Money given to a fund (资金下达). @param amount yuan with two places, @param on a working day */
    public record Appropriation(String amount, String document, LocalDate on) {}

    /** A subsidy programme (补贴项目). Conditions and rates are handed to subsidy-service as they stand. */
    public record Programme(
            String code,
            Label name,
            String legalBasis,
            String rhythm,
            String trigger,
            String fund,
            LocalDate from,
            LocalDate to,
            JsonNode conditions,
            JsonNode rates) {

        /** Whether another service decides who is paid: then it has neither conditions nor rates, and its code is fixed. */
        public boolean decidedElsewhere() {
            return trigger.equals("REQUESTED");
        }
    }

    /** The same county with what its phases add. */
    County with(List<Setup> setups) {
        var allParameters = new TreeMap<>(parameters);
        setups.forEach(setup ->
                setup.parameters().forEach((service, added) -> allParameters.merge(service, added, County::joined)));
        return new County(
                code,
                year,
                division,
                name,
                allParameters,
                hospitals,
                setups.stream().map(Setup::funds).reduce(funds, County::joined),
                setups.stream().map(Setup::programmes).reduce(programmes, County::joined),
                phases);
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
