// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.zhucan.contracts.vocabulary.IdNumber;

/**
 * The reading of one list (名单): which rows can be read, whose they are, which say the same twice. Pure; the tables are
 * asked once for all persons and once for all facts, whatever the length of the list.
 */
final class FactList {

    private final Map<Integer, FactRow.Read> readable = new LinkedHashMap<>();
    private final Map<Integer, String> indexes = new LinkedHashMap<>();
    private final Map<Integer, FactResult> results = new TreeMap<>();
    private final Map<Integer, PersonFact> facts = new LinkedHashMap<>();

    FactList(List<FactRow> rows, Function<IdNumber, String> indexOf) {
        for (var row = 0; row < rows.size(); row++) {
            read(row, rows.get(row), indexOf);
        }
    }

    private void read(int row, FactRow text, Function<IdNumber, String> indexOf) {
        if (text == null) {
            results.put(row, FactResult.refused(row, "row-missing", "The row is empty"));
            return;
        }
        try {
            var read = text.read();
            readable.put(row, read);
            indexes.put(row, indexOf.apply(read.idNumber()));
        } catch (FactRow.Broken broken) {
            results.put(row, FactResult.refused(row, broken.code(), broken.getMessage()));
        }
    }

    /** The blind indexes of all persons named. */
    Set<String> persons() {
        return new HashSet<>(indexes.values());
    }

    /** Makes a fact of each row whose person is known; a second row that says the same is a duplicate. */
    void resolve(Collection<Person.Listed> persons, FactBatch batch, Supplier<UUID> ids) {
        var known = persons.stream().collect(Collectors.toMap(Person.Listed::index, Function.identity()));
        var said = new HashSet<Said>();
        readable.forEach((row, read) -> {
            var person = known.get(indexes.get(row));
            if (person == null) {
                results.put(row, FactResult.refused(row, "person-unknown", "No such person within your division"));
            } else if (said.add(new Said(person.id(), read.from()))) {
                facts.put(row, new PersonFact(ids.get(), person, batch, read.from(), read.to()));
            } else {
                results.put(row, FactResult.duplicate(row));
            }
        });
    }

    private record Said(UUID personId, LocalDate from) {}

    List<PersonFact> facts() {
        return new ArrayList<>(facts.values());
    }

    /** @param recorded the ids of those facts that were not known before */
    List<FactResult> results(Set<UUID> recorded) {
        facts.forEach((row, fact) -> results.put(
                row, recorded.contains(fact.id()) ? FactResult.recorded(row, fact.id()) : FactResult.duplicate(row)));
        return List.copyOf(results.values());
    }
}
