// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.launcher.plan.Command.Ref;

/**
 * What a plan owes of the nursing subsidy, told from nothing but what is typed in it and from the rates: the month of a
 * certificate by its grade, every later month by the grade on its first day, none after the month of a death.
 */
class YearModel {

    private final CountyPack pack;
    private final Map<String, TreeMap<Integer, Integer>> grades = new HashMap<>();
    private final Map<String, Integer> deaths = new HashMap<>();
    private final Set<String> destitute = new HashSet<>();
    private final Map<Integer, BigDecimal> rates = new HashMap<>();

    YearModel(CountyPack pack) {
        this.pack = pack;
        var programme = pack.county().programmes().stream()
                .filter(candidate ->
                        candidate.code().equals(pack.phases().nursing().run().programme()))
                .findFirst()
                .orElseThrow();
        for (JsonNode rate : programme.rates()) {
            var when = rate.get("when").asText();
            rates.put(
                    Integer.parseInt(when.substring(when.length() - 1)),
                    new BigDecimal(rate.get("amount").asText()));
        }
        var plan = Plans.of(pack);
        plan.opening().tables().stream()
                .filter(table -> table.kind().equals("entitlements"))
                .flatMap(table -> table.rows().stream())
                .forEach(row -> grade(((Ref) row.get(1)).name(), 1, Integer.parseInt((String) row.get(3))));
        plan.commands().forEach(this::read);
    }

    private final Map<String, String> persons = new HashMap<>();
    private final Map<String, Boolean> changed = new HashMap<>();
    private final Map<String, String> applications = new HashMap<>();
    private final Map<String, Integer> assessed = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();

    private void read(Command command) {
        switch (command.move()) {
            case REGISTER_PERSON -> numbers.put((String) command.body().get("idNumber"), command.creates());
            case POST_FACTS -> facts(command);
            case OPEN -> {
                persons.put(command.creates(), ((Ref) command.body().get("personId")).name());
                changed.put(command.creates(), command.body().get("kind").equals("CHANGE"));
            }
            case RECORD_ASSESSMENT ->
                applications.put(command.creates(), ((Ref) command.body().get("applicationId")).name());
            case SIGN_ASSESSMENT -> {
                if (command.body().containsKey("grade")) {
                    assessed.put(applications.get(command.subject()), (Integer)
                            command.body().get("grade"));
                }
            }
            case ISSUE ->
                grade(
                        persons.get(command.subject()),
                        command.date().getMonthValue() + (changed.get(command.subject()) ? 1 : 0),
                        assessed.get(command.subject()));
            case REPORT_DEATH ->
                deaths.put(
                        command.subject(),
                        LocalDate.parse((String) command.body().get("date")).getMonthValue());
            default -> {
                // says nothing of who is owed
            }
        }
    }

    @SuppressWarnings("unchecked") // the planner builds the rows as maps
    private void facts(Command command) {
        if (command.body().get("kind").equals("DESTITUTE")) {
            ((List<Map<String, Object>>) command.body().get("rows"))
                    .forEach(row -> destitute.add(numbers.get(row.get("idNumber"))));
        }
    }

    private void grade(String person, int fromMonth, int grade) {
        grades.computeIfAbsent(person, first -> new TreeMap<>()).put(fromMonth, grade);
    }

    /** The grade by which a month is paid to somebody; 0 where it is not. */
    private int paid(String person, Month month) {
        var grade = grades.get(person).floorEntry(month.getValue());
        var dead = deaths.getOrDefault(person, 12) < month.getValue();
        return grade == null || dead || destitute.contains(person) || !rates.containsKey(grade.getValue())
                ? 0
                : grade.getValue();
    }

    /** Heads by month, January first. */
    List<Integer> heads() {
        var heads = new ArrayList<Integer>();
        for (var month : Month.values()) {
            heads.add((int) grades.keySet().stream()
                    .filter(person -> paid(person, month) > 0)
                    .count());
        }
        return heads;
    }

    /** Person-months by grade. */
    Map<Integer, Integer> personMonths() {
        var months = new TreeMap<Integer, Integer>();
        for (var month : Month.values()) {
            for (var person : grades.keySet()) {
                if (paid(person, month) > 0) {
                    months.merge(paid(person, month), 1, Integer::sum);
                }
            }
        }
        return months;
    }

    BigDecimal amount() {
        return personMonths().entrySet().stream()
                .map(entry -> rates.get(entry.getKey()).multiply(BigDecimal.valueOf(entry.getValue())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The months in which somebody who joined in the year is paid first, with the day of the certificate. */
    Map<String, LocalDate> joiners() {
        var joiners = new HashMap<String, LocalDate>();
        for (var command : Plans.of(pack).commands()) {
            if (command.move() == Move.ISSUE && !changed.get(command.subject())) {
                var person = persons.get(command.subject());
                if (paid(person, YearMonth.from(command.date()).getMonth()) > 0) {
                    joiners.put(person, command.date());
                }
            }
        }
        return joiners;
    }

    Set<String> destitute() {
        return destitute;
    }
}
