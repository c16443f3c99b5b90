// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.publication;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.zhucan.platform.problem.Refusal;

/** Where a public notice (公示) stands. */
public enum PublicationStatus {
    RUNNING,
    OBJECTED,
    ENDED;

    public Set<PublicationStatus> next() {
        return switch (this) {
            case RUNNING -> EnumSet.of(OBJECTED, ENDED);
            case OBJECTED -> EnumSet.of(ENDED);
            case ENDED -> EnumSet.noneOf(PublicationStatus.class);
        };
    }

    PublicationStatus moveTo(PublicationStatus target) {
        if (!next().contains(target)) {
            throw new MoveRefused(this, target);
        }
        return target;
    }

    /** A verb that does not fit where the notice stands. */
    public static final class MoveRefused extends Refusal {
        MoveRefused(PublicationStatus from, PublicationStatus to) {
            super(
                    Kind.CONFLICT,
                    "publication-move-refused",
                    "A public notice that is " + from + " cannot become " + to,
                    Map.of("from", from.name(), "to", to.name()));
        }
    }
}
