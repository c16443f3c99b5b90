// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.county;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What an administrator sets up for a county (县) and a year: parameters by service, hospitals, funds and programmes.
 *
 * @param code six digits, e.g. of GB/T 2260
 * @param division the county's division code, 12 digits
 */
public record County(
        String code,
        int year,
        String division,
        Label name,
        Map<String, List<Parameter>> parameters,
        List<Hospital> hospitals,
        List<Fund> funds,
        List<Programme> programmes) {

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
            JsonNode rates) {}
}
