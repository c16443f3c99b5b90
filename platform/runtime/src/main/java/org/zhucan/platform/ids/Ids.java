// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.ids;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The only source of random ids. Keys are UUIDs of version 7 (RFC 9562): they sort by the moment they were made, so that an index grows
 * at its end, and ids made by one process are strictly increasing.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int COUNTER_BITS = 12;

    /** Milliseconds and a 12-bit counter in one number, so that one atomic step keeps both in order. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** A new UUIDv7; later calls of this process give greater ids, also within a millisecond. */
    public static UUID next() {
        long now = System.currentTimeMillis() << COUNTER_BITS;
        long stamp = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long high = (stamp >>> COUNTER_BITS) << 16 | 0x7000L | stamp & 0xFFFL;
        long low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** A random serial of 16 Crockford base32 characters (80 bits, no I, L, O, U), which nobody can guess from another one. */
    public static String serial16() {
        var serial = new StringBuilder(16);
        for (int i = 0; i < 16; i++) {
            serial.append(CROCKFORD.charAt(RANDOM.nextInt(32)));
        }
        return serial.toString();
    }
}
