// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.zhucan.platform.problem.Refusal;

/**
 * The place in a list after which the next page begins: the sort keys of the last item, in one opaque word. Lists page
 * by it and never by offset.
 */
public final class Keyset {

    private static final char SEPARATOR = '\u001f';

    private Keyset() {}

    /** @param sortKeys ids, dates, numbers or words; none may be null */
    public static String encode(Object... sortKeys) {
        var joined = new StringBuilder();
        for (var key : sortKeys) {
            joined.append(key).append(SEPARATOR);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(joined.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The sort keys as text. Anything this class has not encoded is refused with 400. */
    public static List<String> decode(String after) {
        try {
            var joined = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            return split(joined);
        } catch (IllegalArgumentException notOurs) {
            throw new Malformed();
        }
    }

    /** As {@link #decode(String)}, for lists with one sort key; a key that does not parse is refused with 400. */
    public static <T> T decodeOne(String after, Function<String, T> parse) {
        var keys = decode(after);
        if (keys.size() != 1) {
            throw new Malformed();
        }
        try {
            return parse.apply(keys.get(0));
        } catch (RuntimeException notOurs) {
            throw new Malformed();
        }
    }

    /**
     * Cuts a page out of rows of which one more than {@code limit} was asked for, so that it is known whether there is a
     * next page.
     */
    public static <R, T> Page<T> page(List<R> oneMore, int limit, Function<R, T> view, Function<R, String> place) {
        var rows = oneMore.subList(0, Math.min(limit, oneMore.size()));
        var next = oneMore.size() > limit ? place.apply(rows.get(limit - 1)) : null;
        return new Page<>(rows.stream().map(view).toList(), next);
    }

    /** The limit a caller asked for, or 50; outside 1 to 200 it is refused with 400. */
    public static int limit(Integer asked) {
        if (asked == null) {
            return Page.DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > Page.MAX_LIMIT) {
            throw new LimitOutOfRange();
        }
        return asked;
    }

    private static List<String> split(String joined) {
        var keys = new ArrayList<String>();
        var start = 0;
        for (var end = joined.indexOf(SEPARATOR); end >= 0; end = joined.indexOf(SEPARATOR, start)) {
            keys.add(joined.substring(start, end));
            start = end + 1;
        }
        if (keys.isEmpty() || start != joined.length()) {
            throw new Malformed();
        }
        return keys;
    }

    static final class Malformed extends Refusal {
        Malformed() {
            super(Kind.MALFORMED, "after-malformed", "Send as after what the page before gave as next");
        }
    }

    static final class LimitOutOfRange extends Refusal {
        LimitOutOfRange() {
            super(Kind.MALFORMED, "limit-out-of-range", "A page has 1 to " + Page.MAX_LIMIT + " items");
        }
    }
}
