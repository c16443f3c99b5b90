// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.zhucan.contracts.vocabulary.IdNumber;

/** Invents the persons of a plan; no two have the same ID number, phone or account. */
class People {

    private static final int ADULT = 18;

    private final Random random;
    private final String idDivision;
    private final LocalDate starts;
    private final List<String> surnames;
    private final List<String> given;
    private final Set<String> used = new HashSet<>();
    private int persons;
    private int accounts;

    /** @param starts ages are counted on this day: an adult is 19 or more, a minor is under 17 all the year */
    People(Random random, String idDivision, LocalDate starts) {
        this.random = random;
        this.idDivision = idDivision;
        this.starts = starts;
        var names = names();
        this.surnames =
                names.surnames().codePoints().mapToObj(Character::toString).toList();
        this.given = names.given().codePoints().mapToObj(Character::toString).toList();
    }

    Person adult(String village, String surname) {
        return person(village, surname, ADULT + 1 + random.nextInt(67));
    }

    Person minor(String village, String surname) {
        return person(village, surname, 1 + random.nextInt(ADULT - 3));
    }

    /** Of so many full years on the first day, both included, and up to a year more. */
    Person aged(String village, String surname, int youngest, int oldest) {
        return person(village, surname, youngest + random.nextInt(oldest - youngest + 1));
    }

    String surname() {
        return any(surnames);
    }

    /** Nineteen digits, as bank cards have, of an issuer that does not exist. */
    String account() {
        accounts++;
        return "6299%010d%05d".formatted(accounts * 7_919L, random.nextInt(100_000));
    }

    private Person person(String village, String surname, int age) {
        persons++;
        var born = starts.minusYears(age).minusDays(random.nextInt(365));
        var name = surname + any(given) + (random.nextInt(4) == 0 ? "" : any(given));
        var phone = "199%08d".formatted(persons * 9_973L % 100_000_000L);
        return new Person("person:%04d".formatted(persons), name, idNumber(born), born, phone, village);
    }

    private String idNumber(LocalDate born) {
        String number;
        do {
            var head =
                    idDivision + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(random.nextInt(1000));
            number = head + IdNumber.checkCharacter(head);
        } while (!used.add(number));
        return number;
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static Names names() {
        try (var file = People.class.getResourceAsStream("names.yaml")) {
            return new YAMLMapper().readValue(file, Names.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Names(String surnames, String given) {}
}
