// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment;

import org.zhucan.platform.testing.ProblemCatalogue;

class ProblemCatalogueTest extends ProblemCatalogue {

    @Override
    protected String resource() {
        return "problems/employment.properties";
    }
}
