// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.rate;

/** What kind of business a holder of a certificate started (创业类型). */
public enum BusinessKind {
    /** A registered business of one person or family (个体工商户). */
    INDIVIDUAL(true),
    /** A registered farmers' cooperative (农民专业合作社). */
    COOPERATIVE(true),
    /** A shop on a platform (网店); it may be registered or not (电子商务法, art. 10). */
    ONLINE_SHOP(false),
    /** Planting or breeding on a farm of one's own (种养); it needs no licence. */
    FARMING(false);

    private final boolean licensed;

    BusinessKind(boolean licensed) {
        this.licensed = licensed;
    }

    /** Whether such a business exists only with a licence (营业执照). */
    public boolean licensed() {
        return licensed;
    }
}
