// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Work that falls due with a date: a notice that ends, a card that expires. A CDI bean. It runs once for each name and
 * date, each in its own transaction as {@link org.zhucan.platform.security.SystemWork}, at the latest when the business
 * date passes it.
 */
public interface DailyWork {

    /** Unique and stable, kebab-case; it is the key under which a run is remembered. */
    String name();

    /** The smallest date later than {@code after} that has work; empty where none is known yet. */
    Optional<LocalDate> nextDue(LocalDate after);

    /** Does what is due on that date or was before and is still undone. */
    void run(LocalDate date);
}
