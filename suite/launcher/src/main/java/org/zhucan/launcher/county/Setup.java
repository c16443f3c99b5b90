// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.county;

import java.util.List;
import java.util.Map;

/**
 * What a phase adds to what the administrator sets up, and which of the published figures it covers.
 *
 * @param parameters by service
 */
public record Setup(
        List<County.Fund> funds,
        List<County.Programme> programmes,
        Map<String, List<County.Parameter>> parameters,
        List<Cover> covers) {

    public Setup {
        funds = funds == null ? List.of() : funds;
        programmes = programmes == null ? List.of() : programmes;
        parameters = parameters == null ? Map.of() : parameters;
        covers = covers == null ? List.of() : covers;
    }

    /** How a published figure is computed once the phase is on. @param code of the figure */
    public record Cover(String code, String service, String statistic, Map<String, String> filters) {}
}
