// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.terms;

import java.time.Instant;
import java.util.UUID;

/** Makes terms of what was asked, without a desk. */
public final class TermsPaper {

    private TermsPaper() {}

    public static Terms asVersion(int number, TermsRequest asked) {
        return new Terms(new UUID(0, number), number, asked, Instant.EPOCH);
    }
}
