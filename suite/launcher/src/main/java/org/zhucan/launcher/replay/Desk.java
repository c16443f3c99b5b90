// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhucan.launcher.plan.Command;
import org.zhucan.launcher.plan.Command.Ref;
import org.zhucan.launcher.plan.Move;
import org.zhucan.launcher.replay.SuiteClient.Answer;

/** Types the plan's commands into the suite, each once: a command in the journal is passed over. */
class Desk {

    private static final int TRIES_ON_STALE = 3;
    /** Of these every row has a result of its own. */
    private static final Set<Move> LISTS = Set.of(Move.POST_FACTS, Move.RECORD_ATTENDANCES, Move.CONFIRM_ATTENDANCES);

    private final SuiteClient suite;
    private final Journal journal;
    private final String plan;
    private final MoneyWork moneyWork;

    Desk(SuiteClient suite, Journal journal, String plan, MoneyWork moneyWork) {
        this.suite = suite;
        this.journal = journal;
        this.plan = plan;
        this.moneyWork = moneyWork;
    }

    /** What a clerk still has on the screen: the last answer of the lane. */
    static class Screen {
        private String reference;
        private String etag;

        private void show(String shown, Answer answer) {
            reference = shown;
            etag = answer.etag();
        }

        private String etagOf(String wanted) {
            return wanted.equals(reference) ? etag : null;
        }
    }

    void perform(Command command, Screen screen) {
        if (journal.isDone(command.id())
                || journal.id(command.subject() + MoneyWork.DISCARDED).isPresent()) {
            return;
        }
        try {
            var learned =
                    switch (command.move().shape()) {
                        case CREATE -> create(command, screen);
                        case CHANGE -> change(command, screen);
                        case WORK -> moneyWork.perform(command, key(command.id()));
                    };
            journal.done(command.id(), learned);
        } catch (ReplayStopped e) {
            throw new ReplayStopped(command + " failed. " + e.getMessage(), e);
        }
    }

    private Map<String, String> create(Command command, Screen screen) {
        var path = command.move().path().replace("{id}", String.valueOf(command.subject()));
        var answer = suite.call(Request.post(command.user(), path, resolved(command.body()), key(command.id())));
        if (LISTS.contains(command.move())) {
            requireEveryRowRecorded(answer);
        }
        if (command.creates() == null) {
            return Map.of();
        }
        screen.show(command.creates(), answer);
        return learned(command.creates(), answer);
    }

    private static Map<String, String> learned(String reference, Answer answer) {
        var ids = new LinkedHashMap<String, String>();
        ids.put(reference, answer.body().path("id").asText());
        if (answer.body().has("householdId")) {
            ids.put(reference + "/household", answer.body().get("householdId").asText());
        }
        return ids;
    }

    private static void requireEveryRowRecorded(Answer answer) {
        answer.body().path("results").forEach(row -> {
            if (row.path("status").asText().equals("REFUSED")
                    || row.path("outcome").asText().equals("REFUSED")) {
                throw new ReplayStopped("Row " + row.path("row").asText() + " of the list was refused: "
                        + row.path("code").asText());
            }
        });
    }

    private Map<String, String> change(Command command, Screen screen) {
        var id = journal.require(command.subject());
        var request = Request.post(
                command.user(), command.move().path().replace("{id}", id), resolved(command.body()), key(command.id()));
        var answer = change(
                suite, request, command.move().subjectPath().replace("{id}", id), screen.etagOf(command.subject()));
        screen.show(command.subject(), answer);
        return Map.of();
    }

    /** Sends a change with the version that the clerk sees; looks again when it has become stale meanwhile. */
    static Answer change(SuiteClient suite, Request request, String subjectPath, String etagOnScreen) {
        var etag = etagOnScreen;
        for (var i = 0; i < TRIES_ON_STALE; i++) {
            if (etag == null) {
                etag = suite.call(Request.get(request.user(), subjectPath)).etag();
            }
            var answer = suite.ask(request.ifMatch(etag));
            if (answer.status() != 412) {
                return SuiteClient.good(request, answer);
            }
            etag = null;
        }
        throw new ReplayStopped(request + " was stale " + TRIES_ON_STALE + " times");
    }

    private Map<String, Object> resolved(Map<String, Object> body) {
        var resolved = new HashMap<String, Object>();
        body.forEach((name, value) -> resolved.put(name, resolved(value)));
        return resolved;
    }

    private Object resolved(Object value) {
        if (value instanceof Ref ref) {
            return journal.require(ref.name());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::resolved).toList();
        }
        if (value instanceof Map<?, ?> map) {
            var resolved = new HashMap<String, Object>();
            map.forEach((name, inner) -> resolved.put((String) name, resolved(inner)));
            return resolved;
        }
        return value;
    }

    /** The same for the same step of the same plan, in every run. */
    private String key(String step) {
        return key(plan, step);
    }

    static String key(String plan, String step) {
        return UUID.nameUUIDFromBytes((plan + "/" + step).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
