// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.ledger;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the callers of a drill know: every request they sent and every answer that counts, kept outside the suite. What
 * it says was acknowledged must be there afterwards, once.
 */
public final class ClientLedger {

    /** What a request asks for. */
    public enum Kind {
        PERSON("/api/v1/persons"),
        FACT("/api/v1/facts/batches");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        /** Where it is asked. */
        public String path() {
            return path;
        }
    }

    /** One request under its key; sent as often as it took to be answered. */
    public static final class Entry {

        private final Kind kind;
        private final AtomicInteger sent = new AtomicInteger();
        private final ConcurrentLinkedQueue<String> ids = new ConcurrentLinkedQueue<>();

        private Entry(Kind kind) {
            this.kind = kind;
        }
    }

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final AtomicInteger acknowledged = new AtomicInteger();

    /** Notes that a request goes out, before it does. */
    public void sends(Kind kind, String key) {
        entries.computeIfAbsent(key, fresh -> new Entry(kind)).sent.incrementAndGet();
    }

    /** Notes that a request was answered for good. @param id of what was made */
    public void acknowledges(String key, String id) {
        entries.get(key).ids.add(id);
        acknowledged.incrementAndGet();
    }

    public int acknowledged() {
        return acknowledged.get();
    }

    /** How many requests had to be sent again. */
    public long repeated() {
        return entries.values().stream().filter(entry -> entry.sent.get() > 1).count();
    }

    /** Ids of everything of the kind that was acknowledged. */
    public List<String> ids(Kind kind) {
        return entries.values().stream()
                .filter(entry -> entry.kind == kind)
                .flatMap(entry -> entry.ids.stream())
                .distinct()
                .toList();
    }

    /** Requests whose repetition was answered with something else than the first time: two effects of one key. */
    public long twoFaced() {
        return entries.values().stream()
                .filter(entry -> entry.ids.stream().distinct().count() > 1)
                .count();
    }
}
