// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class IdNumberTest {

    /** The example of the standard, GB 11643-1999. */
    private static final String OF_THE_STANDARD = "11010519491231002X";

    @Example
    void theStandardsExampleIsRead() {
        var number = IdNumber.parse(OF_THE_STANDARD);
        assertThat(number.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(number.sex()).isEqualTo(Sex.FEMALE);
        assertThat(number.masked()).isEqualTo("110105********002X");
    }

    @Example
    void aSmallXIsALargeOne() {
        assertThat(IdNumber.parse(" 11010519491231002x ")).isEqualTo(IdNumber.parse(OF_THE_STANDARD));
    }

    @Example
    void whatHasNoFormHasNoNumber() {
        for (var wrong : new String[] {null, "", "1101051949123100", "110105194912310021 ", "1101051949123100２X"}) {
            assertThatThrownBy(() -> IdNumber.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Example
    void aDayThatIsNotInTheCalendarIsRefused() {
        var head = "52279920230229001";
        assertThatThrownBy(() -> IdNumber.parse(head + IdNumber.checkCharacter(head)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(head);
    }

    @Example
    void inJsonItIsItsText() throws Exception {
        var json = new ObjectMapper();
        assertThat(json.writeValueAsString(IdNumber.parse(OF_THE_STANDARD))).isEqualTo("\"" + OF_THE_STANDARD + "\"");
        assertThat(json.readValue("\"" + OF_THE_STANDARD + "\"", IdNumber.class).text())
                .isEqualTo(OF_THE_STANDARD);
    }

    @Property
    void everyNumberWithItsCheckCharacterIsReadBack(@ForAll("heads") String head) {
        var number = IdNumber.parse(head + IdNumber.checkCharacter(head));
        assertThat(number.text()).startsWith(head);
        assertThat(number.birthDate())
                .isEqualTo(LocalDate.parse(head.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE));
        assertThat(number.sex()).isEqualTo(head.charAt(16) % 2 == 0 ? Sex.FEMALE : Sex.MALE);
    }

    @Property
    void oneWrongDigitIsAlwaysNoticed(
            @ForAll("heads") String head,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @IntRange(min = 1, max = 9) int step) {
        var text = (head + IdNumber.checkCharacter(head)).toCharArray();
        text[place] = (char) ('0' + (text[place] - '0' + step) % 10);
        assertThatThrownBy(() -> IdNumber.parse(new String(text))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void twoNeighboursExchangedAreAlwaysNoticed(@ForAll("heads") String head, @ForAll @IntRange(max = 15) int place) {
        var text = (head + IdNumber.checkCharacter(head)).toCharArray();
        if (text[place] != text[place + 1]) {
            var kept = text[place];
            text[place] = text[place + 1];
            text[place + 1] = kept;
            assertThatThrownBy(() -> IdNumber.parse(new String(text))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void itsTextFormHidesTheBirthDate(@ForAll("heads") String head) {
        var number = IdNumber.parse(head + IdNumber.checkCharacter(head));
        assertThat(number.toString()).doesNotContain(head.substring(6, 14)).contains("********");
    }

    /** Seventeen digits, in a division that is assigned to nobody. */
    @Provide
    Arbitrary<String> heads() {
        var days = Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2099, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay)
                .map(day -> day.format(DateTimeFormatter.BASIC_ISO_DATE));
        var serials = Arbitraries.of(
                IntStream.range(0, 1000).mapToObj("%03d"::formatted).toList());
        return Combinators.combine(days, serials).as((day, serial) -> "522799" + day + serial);
    }
}
