// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate;

import io.quarkus.test.common.QuarkusTestResource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.zhucan.platform.testing.ApiConformance;
import org.zhucan.platform.testing.BusinessDate;
import org.zhucan.platform.testing.ZhucanServers;

/**
 * The service through its own doors, on real servers, in two counties of the year 2024 that are set up once. Every answer is held
 * against the API document.
 */
@QuarkusTestResource(ZhucanServers.class)
public abstract class ComponentTest {

    private static boolean set;

    @BeforeEach
    void theCountyIsSetUp() {
        ApiConformance.watch();
        if (set) {
            return;
        }
        Office.put("/admin/certificate/divisions", divisions());
        Office.put("/admin/certificate/calendar", calendar());
        BusinessDate.moveTo(LocalDate.of(2024, 1, 2));
        hospital(Office.HOSPITAL, List.of(1, 2, 3, 4, 5, 6, 7));
        hospital(Office.OTHER_HOSPITAL, List.of(4));
        set = true;
    }

    protected static void hospital(String code, List<Integer> categories) {
        Office.put(
                "/hospitals/" + code,
                Map.of(
                        "name",
                        "县人民医院",
                        "divisionCode",
                        Fixtures.COUNTY,
                        "categories",
                        categories,
                        "from",
                        "2020-01-01"));
    }

    private static List<Map<String, Object>> divisions() {
        return List.of(
                division(Fixtures.COUNTY, "瓮安县", "county", null),
                division(Fixtures.TOWNSHIP, "雍阳街道", "township", Fixtures.COUNTY),
                division(Fixtures.VILLAGE, "金龙村", "village", Fixtures.TOWNSHIP),
                division(Fixtures.OTHER_TOWNSHIP, "瓮水街道", "township", Fixtures.COUNTY),
                division(Fixtures.OTHER_COUNTY, "邻县", "county", null),
                division(Fixtures.OTHER_COUNTY_TOWNSHIP, "邻镇", "township", Fixtures.OTHER_COUNTY));
    }

    private static Map<String, Object> division(String code, String name, String level, String parent) {
        var row = new HashMap<String, Object>();
        row.put("code", code);
        row.put("name", name);
        row.put("level", level);
        row.put("parent", parent);
        row.put("from", "2000-01-01");
        return row;
    }

    /** The holidays of spring 2024 and of autumn 2031, with their make-up days. */
    private static List<Map<String, Object>> calendar() {
        var days = new ArrayList<Map<String, Object>>();
        for (var date = LocalDate.of(2024, 2, 10); date.getDayOfMonth() < 18; date = date.plusDays(1)) {
            days.add(day(date, "HOLIDAY", "春节"));
        }
        days.add(day(LocalDate.of(2024, 2, 4), "MAKE_UP_WORKDAY", "春节"));
        days.add(day(LocalDate.of(2024, 2, 18), "MAKE_UP_WORKDAY", "春节"));
        for (var date = LocalDate.of(2031, 10, 1); date.getDayOfMonth() < 9; date = date.plusDays(1)) {
            days.add(day(date, "HOLIDAY", "国庆节"));
        }
        days.add(day(LocalDate.of(2031, 9, 28), "MAKE_UP_WORKDAY", "国庆节"));
        return days;
    }

    private static Map<String, Object> day(LocalDate date, String kind, String name) {
        return Map.of("date", date, "kind", kind, "name", name);
    }
}
