// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhucan.launcher.plan.Command.Ref;

/**
 * The monthly lists of civil affairs (民政): posted on the second working day of the month, when the clerks have
 * registered on the first the households that the suite does not know. A list names every member of a household.
 */
class FactLists {

    private final WorkingCalendar calendar;
    private final List<LocalDate> days;

    FactLists(WorkingCalendar calendar, int year) {
        this.calendar = calendar;
        this.days = List.of(Month.values()).stream()
                .map(month -> calendar.plus(LocalDate.of(year, month, 1).minusDays(1), 2))
                .toList();
    }

    /** When the household has to be known: on the day it applies, or before the list that names it. */
    LocalDate registered(Life life) {
        if (!life.hardship().listed()) {
            return life.opened();
        }
        var eve = calendar.plus(listBefore(life).withDayOfMonth(1).minusDays(1), 1);
        return eve.isBefore(life.opened()) ? eve : life.opened();
    }

    List<Command> commands(List<Life> lives) {
        var lists = new TreeMap<String, List<Map<String, Object>>>();
        for (var life : lives) {
            if (life.hardship().listed()) {
                var rows = lists.computeIfAbsent(
                        listBefore(life) + " " + life.hardship().kind(), list -> new ArrayList<>());
                life.household().forEach(person -> rows.add(row(person, life.hardship(), listBefore(life))));
            }
        }
        var commands = new ArrayList<Command>();
        lists.forEach((list, rows) -> commands.add(posting(list, rows)));
        return commands;
    }

    private static Command posting(String list, List<Map<String, Object>> rows) {
        var date = LocalDate.parse(list.substring(0, list.indexOf(' ')));
        var kind = list.substring(list.indexOf(' ') + 1);
        var body = new LinkedHashMap<String, Object>();
        body.put("kind", kind);
        body.put("source", "civil-affairs list of " + date);
        body.put("rows", List.copyOf(rows));
        return new Command(null, date, "list:" + kind, "civil-affairs", Move.POST_FACTS, null, body, null);
    }

    private static Map<String, Object> row(Person person, Hardship hardship, LocalDate list) {
        var row = new LinkedHashMap<String, Object>();
        row.put("idNumber", person.idNumber());
        if (hardship.current()) {
            row.put("from", list.withDayOfMonth(1).toString());
        } else {
            row.put("from", list.minusYears(1).withDayOfYear(1).toString());
            row.put("to", list.withDayOfYear(1).minusDays(1).toString());
        }
        return row;
    }

    private LocalDate listBefore(Life life) {
        return days.stream()
                .filter(day -> day.isBefore(life.firstAssessed()))
                .reduce((earlier, latest) -> latest)
                .orElseThrow(() -> new IllegalArgumentException(life.ref() + " is assessed before the first list"));
    }

    static Map<String, Object> registration(Person person, Life life) {
        var body = new LinkedHashMap<String, Object>();
        body.put("idNumber", person.idNumber());
        body.put("name", person.name());
        body.put("phone", person.phone());
        body.put("registeredDivision", person.village());
        body.put("residenceDivision", person.village());
        if (person != life.head()) {
            body.put("householdId", new Ref(life.head().ref() + "/household"));
        }
        if (person == life.applicant() && life.minor()) {
            body.put("guardianId", new Ref(life.head().ref()));
        }
        return body;
    }
}
