// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhucan.launcher.county.County;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.launcher.county.Division;
import org.zhucan.launcher.county.Figure;

/** Brings what the pack sets up into the services through the API, as the administrator; doing it again changes nothing. */
class PackLoader {

    private static final String ADMINISTRATOR = "administrator";

    private final CountyPack pack;
    private final SuiteClient suite;
    private final List<String> services;

    PackLoader(CountyPack pack, SuiteClient suite, List<String> services) {
        this.pack = pack;
        this.suite = suite;
        this.services = services;
    }

    void load() {
        for (var service : services) {
            put(
                    "/admin/" + service + "/divisions",
                    pack.divisions().stream().map(PackLoader::division).toList());
            put(
                    "/admin/" + service + "/calendar",
                    pack.calendar().stream()
                            .map(day -> Map.of(
                                    "date",
                                    day.date().toString(),
                                    "kind",
                                    day.kind().name(),
                                    "name",
                                    day.name()))
                            .toList());
            if (!parameters(service).isEmpty()) {
                put("/admin/" + service + "/parameters", parameters(service));
            }
            put("/admin/" + service + "/figures", figures(service));
        }
        pack.county().hospitals().forEach(this::hospital);
        pack.county()
                .funds()
                .forEach(fund -> put(
                        "/funds/" + fund.code(),
                        Map.of("name", fund.name(), "level", fund.level(), "divisionCode", pack.division())));
        pack.county().programmes().forEach(this::programme);
        if (pack.phases().rehab() != null) {
            put("/rehab-cases/terms", pack.phases().rehab().terms());
        }
        if (pack.phases().grants() != null) {
            put("/grants/rates", pack.phases().grants().rates());
        }
    }

    private List<Map<String, Object>> parameters(String service) {
        return pack.county().parameters().getOrDefault(service, List.of()).stream()
                .map(parameter -> present(
                        "name", parameter.name(),
                        "value", parameter.value(),
                        "from", parameter.from(),
                        "to", parameter.to()))
                .toList();
    }

    private List<Map<String, Object>> figures(String service) {
        return pack.coveredFigures().stream()
                .filter(figure -> figure.service().equals(service))
                .map(PackLoader::figure)
                .toList();
    }

    private static Map<String, Object> figure(Figure figure) {
        return present(
                "code", figure.code(),
                "statistic", figure.statistic(),
                "filters", figure.filters() == null ? Map.of() : figure.filters(),
                "unit", figure.unit(),
                "label", label(figure.label()));
    }

    private static Map<String, Object> division(Division division) {
        return present(
                "code", division.code(),
                "name", division.name(),
                "level", division.level(),
                "parent", division.parent(),
                "from", division.from());
    }

    private void hospital(County.Hospital hospital) {
        put(
                "/hospitals/" + hospital.code(),
                present(
                        "name", hospital.name(),
                        "divisionCode", hospital.division(),
                        "categories", hospital.categories(),
                        "from", hospital.from(),
                        "to", hospital.to()));
    }

    private void programme(County.Programme programme) {
        put(
                "/programmes/" + programme.code(),
                present(
                        "name", label(programme.name()),
                        "legalBasis", programme.legalBasis(),
                        "rhythm", programme.rhythm(),
                        "trigger", programme.trigger(),
                        "fund", programme.fund(),
                        "conditions", programme.conditions(),
                        "rates", programme.rates(),
                        "from", programme.from(),
                        "to", programme.to()));
    }

    private void put(String path, Object body) {
        suite.call(Request.put(ADMINISTRATOR, path, body));
    }

    private static Map<String, String> label(County.Label label) {
        return Map.of("zh", label.zh(), "en", label.en());
    }

    /** Names and values in turn; a value that is null is left out, a date becomes its ISO text. */
    private static Map<String, Object> present(Object... namesAndValues) {
        var map = new HashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null) {
                map.put(namesAndValues[i].toString(), value instanceof java.time.LocalDate ? value.toString() : value);
            }
        }
        return map;
    }
}
