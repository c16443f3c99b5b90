// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.launcher.county.Division;

/** Invents the people whom the county knew before the first day: who draws, who is trained, who founds, and the rest. */
class StockMaker {

    private static final int YEARS_VALID = 10;
    private static final int YOUNGEST_FOUNDER = 22;
    private static final int OLDEST_FOUNDER = 50;
    private static final int DAYS_TO_FIRST_CERTIFICATE = 150;
    private static final List<Integer> ADULT_CATEGORIES = List.of(4, 4, 4, 4, 4, 4, 1, 1, 2, 2, 3, 5, 6, 6, 7);
    private static final List<Integer> CHILD_CATEGORIES = List.of(2, 4, 4, 5, 5, 6);

    /** The category of disability for which a kind of training is given. */
    private static final Map<String, Integer> CATEGORY_OF_TRAINING =
            Map.of("VISUAL", 1, "HEARING", 2, "SPEECH", 3, "PHYSICAL", 4, "INTELLECTUAL", 5, "AUTISM", 6);

    private final CountyPack pack;
    private final Random random;
    private final People people;
    private final List<Division> villages;
    private final List<Resident> heads = new ArrayList<>();
    private int households;
    private int made;

    StockMaker(CountyPack pack, Random random, People people) {
        this.pack = pack;
        this.random = random;
        this.people = people;
        this.villages = new ArrayList<>(pack.villages());
        Collections.shuffle(villages, random);
    }

    Residents make() {
        if (pack.phases().stock() == null) {
            return Residents.NOBODY;
        }
        var nursing = nursing();
        var children = children();
        var founders = founders();
        return new Residents(nursing, children, founders, others(nursing, children, founders));
    }

    private Map<Integer, List<Resident>> nursing() {
        var byGrade = new TreeMap<Integer, List<Resident>>();
        if (pack.phases().nursing() != null) {
            new TreeMap<>(pack.phases().nursing().opening())
                    .forEach((grade, heads) -> byGrade.put(grade, many(heads, () -> adult(grade, true))));
        }
        return byGrade;
    }

    private Map<String, List<Residents.Trained>> children() {
        var byTraining = new TreeMap<String, List<Residents.Trained>>();
        if (pack.phases().rehab() != null) {
            new TreeMap<>(pack.phases().rehab().children())
                    .forEach((training, heads) -> byTraining.put(training, many(heads, () -> trained(training))));
        }
        return byTraining;
    }

    /** A child below the age from which a certificate is asked has a diagnosis two times in three. */
    private Residents.Trained trained(String training) {
        var village = village();
        var surname = people.surname();
        var guardian = resident(people.aged(village, surname, 25, 60), newHousehold(), null, false);
        heads.add(guardian);
        var terms = pack.phases().rehab().terms();
        var person = people.aged(village, surname, 2, terms.path("ageBelow").asInt() - 2);
        var young = person.born()
                .plusYears(terms.path("certificateFromAge").asInt() - 1)
                .isAfter(pack.startDate());
        var diagnosed = young && random.nextInt(3) > 0;
        var held = diagnosed ? null : held(person, CATEGORY_OF_TRAINING.get(training), unpaidGrade());
        return new Residents.Trained(resident(person, guardian.household(), held, false), guardian, diagnosed);
    }

    private List<Resident> founders() {
        return pack.phases().grants() == null
                ? List.of()
                : many(pack.phases().grants().heads(), () -> {
                    var person = people.aged(village(), people.surname(), YOUNGEST_FOUNDER, OLDEST_FOUNDER);
                    return resident(person, newHousehold(), held(person, any(ADULT_CATEGORIES), unpaidGrade()), true);
                });
    }

    private List<Resident> others(
            Map<Integer, List<Resident>> nursing,
            Map<String, List<Residents.Trained>> children,
            List<Resident> founders) {
        var named = new Residents(nursing, children, founders, List.of()).all();
        var certificates = pack.phases().stock().certificates()
                - (int) named.stream()
                        .filter(resident -> resident.held() != null)
                        .count();
        var members = pack.phases().stock().persons() - named.size() - certificates;
        var others = new ArrayList<>(many(certificates, this::holder));
        heads.addAll(others);
        others.addAll(many(members, this::member));
        return List.copyOf(others);
    }

    private Resident holder() {
        return random.nextInt(100) < pack.scenario().minorsPercent() ? child() : adult(unpaidGrade(), false);
    }

    private Resident child() {
        var village = village();
        var person = people.minor(village, people.surname());
        return resident(person, newHousehold(), held(person, any(CHILD_CATEGORIES), unpaidGrade()), false);
    }

    /** Somebody without a certificate, in the household of another. */
    private Resident member() {
        var head = any(heads);
        var surname = random.nextBoolean() ? head.person().name().substring(0, 1) : people.surname();
        return resident(people.adult(head.person().village(), surname), head.household(), null, false);
    }

    private Resident adult(int grade, boolean draws) {
        var person = people.adult(village(), people.surname());
        var account = draws ? account() : null;
        return new Resident(person, newHousehold(), held(person, any(ADULT_CATEGORIES), grade), draws, account);
    }

    private Resident resident(Person person, String household, Resident.Held held, boolean paid) {
        return new Resident(person, household, held, false, paid ? account() : null);
    }

    /** Issued so that it is neither older than its holder nor over before the replay is. */
    private Resident.Held held(Person person, int category, int grade) {
        var oldest = pack.scenario().ends().plusMonths(1).minusYears(YEARS_VALID);
        var first = person.born().plusDays(DAYS_TO_FIRST_CERTIFICATE);
        var from = first.isAfter(oldest) ? first : oldest;
        var days = (int) java.time.temporal.ChronoUnit.DAYS.between(from, stockDay());
        return new Resident.Held(category, grade, from.plusDays(random.nextInt(days + 1)));
    }

    private LocalDate stockDay() {
        return pack.phases().stock().day();
    }

    /** A grade that draws nothing, so that the rest of the stock is owed nothing. */
    private int unpaidGrade() {
        var nursing = pack.phases().nursing();
        return any(IntStream.rangeClosed(3, 4)
                .filter(grade -> nursing == null || !nursing.pays(grade))
                .boxed()
                .toList());
    }

    private Resident.Account account() {
        return new Resident.Account(any(pack.bank().names()), people.account());
    }

    private String newHousehold() {
        households++;
        return "household:%05d".formatted(households);
    }

    private String village() {
        made++;
        return villages.get(made % villages.size()).code();
    }

    private <T> List<T> many(int heads, java.util.function.Supplier<T> maker) {
        return IntStream.range(0, heads).mapToObj(i -> maker.get()).toList();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
