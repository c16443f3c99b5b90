// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.zhucan.launcher.county.CountyPack;

/** The plan of a pack, made once. */
class Plans {

    private static final Map<CountyPack, Plan> MADE = Collections.synchronizedMap(new IdentityHashMap<>());

    private Plans() {}

    static Plan of(CountyPack pack) {
        return MADE.computeIfAbsent(pack, Planner::plan);
    }
}
