// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhucan.certificate.Fixtures;
import org.zhucan.contracts.vocabulary.IdNumber;
import org.zhucan.platform.ids.Ids;

class FactListTest {

    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);

    private final FactBatch batch = new FactBatch(
            Ids.next(), FactKind.LOW_INCOME, "list", 3, Fixtures.COUNTY, "civil-affairs", LocalDate.of(2024, 1, 8));

    @Test
    void goodRowsBecomeFactsAndBrokenOnesSayWhy() {
        var known = Fixtures.anIdNumber();
        var list = read(
                new FactRow(known.text(), "2024-01-01", null),
                new FactRow("52279919700314001", "2024-01-01", null),
                new FactRow(Fixtures.anIdNumber().text(), "2024-01-01", null),
                null);
        list.resolve(List.of(listed(known)), batch, Ids::next);
        assertThat(list.facts()).hasSize(1);
        assertThat(list.results(ids(list.facts())))
                .extracting(FactResult::status, FactResult::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(FactResult.Status.RECORDED, null),
                        org.assertj.core.groups.Tuple.tuple(FactResult.Status.REFUSED, "id-number-malformed"),
                        org.assertj.core.groups.Tuple.tuple(FactResult.Status.REFUSED, "person-unknown"),
                        org.assertj.core.groups.Tuple.tuple(FactResult.Status.REFUSED, "row-missing"));
    }

    @Test
    void aRowThatSaysTheSameTwiceIsADuplicate() {
        var known = Fixtures.anIdNumber();
        var row = new FactRow(known.text().toLowerCase(java.util.Locale.ROOT), "2024-01-01", null);
        var list = read(row, row);
        list.resolve(List.of(listed(known)), batch, Ids::next);
        assertThat(list.facts()).hasSize(1);
        assertThat(list.results(ids(list.facts())))
                .extracting(FactResult::status)
                .containsExactly(FactResult.Status.RECORDED, FactResult.Status.DUPLICATE);
    }

    @Test
    void whatWasKnownBeforeIsADuplicate() {
        var known = Fixtures.anIdNumber();
        var list = read(new FactRow(known.text(), "2024-01-01", null));
        list.resolve(List.of(listed(known)), batch, Ids::next);
        assertThat(list.results(Set.of())).extracting(FactResult::status).containsExactly(FactResult.Status.DUPLICATE);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, from-malformed",
                "2024-02-30, -, from-malformed",
                "2024/02/01, -, from-malformed",
                "2024-02-01, soon, to-malformed",
                "2024-02-01, 2024-01-31, period-reversed"
            })
    void datesMustBeDatesInOrder(String from, String to, String code) {
        var list = read(new FactRow(Fixtures.anIdNumber().text(), from, to));
        assertThat(list.results(Set.of())).extracting(FactResult::code).containsExactly(code);
    }

    /** Whatever the list: one result a row, in order, and no person twice among the facts. */
    @Property(tries = 200)
    void everyRowHasItsResult(@ForAll @Size(max = 60) List<@IntRange(max = 9) Integer> persons) {
        var rows = new ArrayList<FactRow>();
        persons.forEach(person -> rows.add(new FactRow(
                person == 9 ? "broken" : Fixtures.idNumber(FROM, person).text(), "2024-01-01", null)));
        var list = new FactList(rows, IdNumber::text);
        var known = List.of(0, 1, 2, 3, 4).stream()
                .map(person -> listed(Fixtures.idNumber(FROM, person)))
                .toList();
        list.resolve(known, batch, Ids::next);
        var results = list.results(ids(list.facts()));
        assertThat(results).extracting(FactResult::row).isEqualTo(range(rows.size()));
        assertThat(list.facts()).extracting(PersonFact::personId).doesNotHaveDuplicates();
    }

    private static List<Integer> range(int size) {
        return java.util.stream.IntStream.range(0, size).boxed().toList();
    }

    private static FactList read(FactRow... rows) {
        return new FactList(java.util.Arrays.asList(rows), IdNumber::text);
    }

    private static Person.Listed listed(IdNumber idNumber) {
        return new Person.Listed(Ids.next(), idNumber.text(), Fixtures.VILLAGE);
    }

    private static Set<UUID> ids(List<PersonFact> facts) {
        return facts.stream().map(PersonFact::id).collect(Collectors.toSet());
    }
}
