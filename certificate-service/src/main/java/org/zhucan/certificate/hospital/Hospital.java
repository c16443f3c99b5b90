// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.hospital;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.web.Versioned;

/** A hospital designated to assess disabilities (定点评残医院), for some categories and a period. */
@Entity
@Table(name = "hospital")
public class Hospital implements Versioned {

    @Id
    private UUID id;

    @Version
    private int version;

    private String code;

    private String name;

    private String division; // where it stands; a list that everybody may read is under no scope

    private List<Integer> categories;

    private LocalDate validFrom;

    private LocalDate validTo; // last day; null until further notice

    protected Hospital() {} // Hibernate

    Hospital(UUID id, String code) {
        this.id = id;
        this.code = code;
    }

    /** Replaces what the designation says; the code stays. */
    void designate(String name, String divisionCode, List<Integer> categories, LocalDate from, LocalDate to) {
        this.name = name;
        this.division = divisionCode;
        this.categories = categories.stream().distinct().sorted().toList();
        this.validFrom = from;
        this.validTo = to;
    }

    boolean designatedOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }

    /** Refuses a category (1 to 7) for which the hospital was not designated. */
    public void mustAssess(int category) {
        if (!categories.contains(category)) {
            throw new CategoryNotDesignated(code, category);
        }
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String divisionCode() {
        return division;
    }

    List<Integer> categories() {
        return List.copyOf(categories);
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    /** A hospital grades only what it was designated for. */
    public static final class CategoryNotDesignated extends Refusal {
        CategoryNotDesignated(String code, int category) {
            super(
                    Kind.REFUSED,
                    "category-not-designated",
                    "Hospital " + code + " is not designated for category " + category,
                    Map.of("hospital", code, "category", category));
        }
    }
}
