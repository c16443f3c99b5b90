// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhucan.drill.office.Api.Reply;

/**
 * What the callers of a drill know: every request they sent and every answer they got, kept outside the suite. What it says was
 * acknowledged must be there afterwards, once.
 */
public final class ClientLedger {

    /** What a request asks for. */
    public enum Kind {
        PERSON,
        FACT
    }

    /** One request under its key; sent as often as it took to be answered. */
    public static final class Entry {

        private final Kind kind;
        private final AtomicInteger sent = new AtomicInteger();
        private final ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
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

    /** Notes an answer; empty when the connection broke. @param id of what was made, null if nothing was */
    public void answered(String key, Optional<Reply> reply, String id) {
        var entry = entries.get(key);
        reply.ifPresent(answer -> entry.answers.add(answer.status()));
        if (id != null) {
            entry.ids.add(id);
            acknowledged.incrementAndGet();
        }
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

    /** Requests of the kind that never got an answer that counts. */
    public long unanswered(Kind kind) {
        return entries.values().stream()
                .filter(entry -> entry.kind == kind && entry.ids.isEmpty())
                .count();
    }
}
