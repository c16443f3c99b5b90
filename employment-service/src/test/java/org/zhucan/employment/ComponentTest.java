// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment;

import io.quarkus.test.common.QuarkusTestResource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.zhucan.platform.testing.ApiConformance;
import org.zhucan.platform.testing.BusinessDate;
import org.zhucan.platform.testing.ZhucanServers;

/** The service through its own doors, on real servers, in two counties of the year 2024 that are set up once. Every answer is held against the API document. */
@QuarkusTestResource(ZhucanServers.class)
public abstract class ComponentTest {

    private static boolean set;

    @BeforeEach
    void theCountyIsSetUp() {
        ApiConformance.watch();
        if (set) {
            return;
        }
        Office.put("/admin/employment/divisions", divisions());
        Office.put(
                "/grants/rates", List.of(Map.of("amount", "5000.00", "from", "2024-01-01", "document", "残联〔2024〕3号")));
        BusinessDate.moveTo(LocalDate.of(2024, 1, 2));
        set = true;
    }

    private static List<Map<String, Object>> divisions() {
        return List.of(
                division(Office.COUNTY, "瓮安县", "county", null),
                division(Office.TOWNSHIP, "雍阳街道", "township", Office.COUNTY),
                division(Office.OTHER_TOWNSHIP, "瓮水街道", "township", Office.COUNTY),
                division(Office.THIRD_TOWNSHIP, "银盏镇", "township", Office.COUNTY),
                division(Office.OTHER_COUNTY, "邻县", "county", null));
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
}
