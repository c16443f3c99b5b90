// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DivisionCodeTest {

    private static final DivisionCode COUNTY = DivisionCode.padded("522799");
    private static final DivisionCode TOWNSHIP = DivisionCode.padded("522799001");
    private static final DivisionCode VILLAGE = new DivisionCode("522799001003");

    @Example
    void aScopeIsTheCodeWithoutItsZeroGroups() {
        assertThat(COUNTY.scope()).isEqualTo("522799");
        assertThat(TOWNSHIP.scope()).isEqualTo("522799001");
        assertThat(VILLAGE.scope()).isEqualTo("522799001003");
    }

    @Example
    void aCountyContainsItsTownshipsAndTheyTheirVillages() {
        assertThat(COUNTY.contains(TOWNSHIP)).isTrue();
        assertThat(COUNTY.contains(VILLAGE)).isTrue();
        assertThat(TOWNSHIP.contains(VILLAGE)).isTrue();
        assertThat(TOWNSHIP.contains(COUNTY)).isFalse();
        assertThat(COUNTY.contains(DivisionCode.padded("522725"))).isFalse();
    }

    @Example
    void whatIsNotTwelveDigitsIsNoCode() {
        for (var wrong : new String[] {null, "", "522799", "5227990010030", "52279900100X", "022799001003"}) {
            assertThatThrownBy(() -> new DivisionCode(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        for (var wrong : new String[] {null, "", "5227990", "52279900100", "5227990010030"}) {
            assertThatThrownBy(() -> DivisionCode.padded(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Example
    void inJsonItIsItsDigits() throws Exception {
        var json = new ObjectMapper();
        assertThat(json.writeValueAsString(VILLAGE)).isEqualTo("\"522799001003\"");
        assertThat(json.readValue("\"522799001003\"", DivisionCode.class)).isEqualTo(VILLAGE);
    }

    @Property
    void aScopePaddedAgainIsTheCode(@ForAll("codes") DivisionCode code) {
        assertThat(DivisionCode.padded(code.scope())).isEqualTo(code);
    }

    @Property
    void everyDivisionContainsItself(@ForAll("codes") DivisionCode code) {
        assertThat(code.contains(code)).isTrue();
    }

    @Property
    void twoDivisionsThatContainEachOtherAreOne(
            @ForAll("codes") DivisionCode one, @ForAll("codes") DivisionCode other) {
        if (one.contains(other) && other.contains(one)) {
            assertThat(one).isEqualTo(other);
        }
    }

    @Provide
    Arbitrary<DivisionCode> codes() {
        return Arbitraries.of("522799", "522725")
                .flatMap(county -> Arbitraries.of("", "001", "100").flatMap(township -> Arbitraries.of("", "001", "200")
                        .map(village -> DivisionCode.padded(county + (township.isEmpty() ? "" : township + village)))));
    }
}
