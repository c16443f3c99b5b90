// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucan.contracts.envelope.DomainEvent;
import org.zhucan.contracts.vocabulary.Money;

/** The page of the event catalogue (事件目录) on one publisher. */
final class EventPage {

    private static final Map<Class<?>, String> FORMS = Map.of(
            UUID.class, "UUID",
            LocalDate.class, "date",
            Instant.class, "date and time",
            YearMonth.class, "month",
            Money.class, "yuan as text, `\"98.20\"`",
            String.class, "text",
            int.class, "whole number",
            Integer.class, "whole number",
            boolean.class, "true or false");

    private final StringBuilder text = new StringBuilder();

    private EventPage() {}

    static String of(Publisher publisher) throws IOException {
        var page = new EventPage();
        page.head(publisher);
        for (var event : publisher.events()) {
            page.event(event);
        }
        return page.text.toString();
    }

    private void head(Publisher publisher) {
        text.append("# Events of ").append(publisher.name()).append("-service\n\n");
        text.append("Written by a test from the records in `contracts`; change those, not this page.\n\n");
        text.append("Topic `").append(publisher.topic()).append("`, source `").append(publisher.source());
        text.append(
                "`, key: the person's id where there is one. How an event travels stands in [the overview](README.md).\n\n");
        text.append("| type | what happened |\n|---|---|\n");
        publisher.events().forEach(event -> text.append("| [`")
                .append(event.type())
                .append("`](#")
                .append(event.type().replace(".", ""))
                .append(") | ")
                .append(Words.of(event.getClass()))
                .append(" |\n"));
    }

    private void event(DomainEvent event) throws IOException {
        text.append("\n## ").append(event.type()).append("\n\n");
        text.append(Words.of(event.getClass())).append("\n\n");
        text.append("Subject: the id of `").append(subject(event)).append("`. Schema: [`");
        text.append(event.type()).append(".json`](../../contracts/src/main/resources/schemas/");
        text.append(event.type()).append(".json)\n\n| field | type | meaning |\n|---|---|---|\n");
        rows(event.getClass(), "");
        text.append("\n```json\n").append(EventJson.pretty(event)).append("```\n");
    }

    private void rows(Class<?> record, String prefix) {
        for (var part : record.getRecordComponents()) {
            boolean nested = isState(part);
            text.append("| `").append(prefix).append(part.getName()).append("` | ");
            text.append(nested ? "object" : form(part.getType()));
            text.append(EventSchema.required(record, part.getName()) ? "" : ", may be absent");
            text.append(" | ").append(meaning(record, part)).append(" |\n");
            if (nested) {
                rows(part.getType(), prefix + part.getName() + ".");
            }
        }
    }

    private static String form(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(value -> "`" + value + "`")
                    .collect(Collectors.joining(", "));
        }
        return FORMS.getOrDefault(type, type.getSimpleName());
    }

    private static String meaning(Class<?> record, RecordComponent part) {
        return isState(part) ? Words.of(part.getType()) : Words.of(record, part.getName());
    }

    /** The aggregate that the event tells of: its state, or where it carries none the id that comes first. */
    private static String subject(DomainEvent event) {
        return event.getClass().getRecordComponents()[0].getName().replaceAll("Id$", "");
    }

    private static boolean isState(RecordComponent part) {
        return part.getType().getSimpleName().endsWith("State");
    }
}
