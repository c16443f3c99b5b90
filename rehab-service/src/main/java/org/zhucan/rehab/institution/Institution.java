// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.institution;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Filter;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.Scopes;
import org.zhucan.platform.web.Versioned;
import org.zhucan.rehab.terms.Training;

/**
 * A rehabilitation institution (康复机构) and its designations (定点). The list of institutions is open to every office,
 * since a child may be placed anywhere in the county; an institution's own user sees that one only.
 */
@Entity
@Table(name = "institution")
@Filter(name = Scopes.ORG, condition = "(:org = '*' or code = :org)")
public class Institution implements Versioned {

    @Id
    private UUID id;

    @Version
    private int version; // for If-Match only

    private String code;

    private String name;

    private String uscc; // the unified social credit code

    private String division; // where it stands; a list that everybody may read is under no scope

    private List<String> trainings;

    private int capacity;

    @Enumerated(EnumType.STRING)
    private InstitutionStatus status;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 50)
    @CollectionTable(name = "institution_designation", joinColumns = @JoinColumn(name = "institution_id"))
    private List<Designation> designations = new ArrayList<>();

    private UUID payeeId; // null until set

    private String registeredBy;

    private String reason; // why suspended

    protected Institution() {} // Hibernate

    Institution(UUID id, InstitutionRequest asked, String registeredBy) {
        this.id = id;
        this.code = asked.code();
        this.name = asked.name();
        this.uscc = asked.uscc().code();
        this.division = asked.divisionCode();
        this.trainings =
                asked.trainings().stream().distinct().sorted().map(Enum::name).toList();
        this.capacity = asked.capacity();
        this.status = InstitutionStatus.REGISTERED;
        this.registeredBy = registeredBy;
    }

    /** Designates it, or designates it again for further days. */
    void designate(LocalDate from, LocalDate to, String by) {
        if (to != null && to.isBefore(from)) {
            throw new PeriodReversed();
        }
        if (designations.stream().anyMatch(earlier -> earlier.sharesADayWith(from, to))) {
            throw new DesignatedBefore();
        }
        status = status.move(
                EnumSet.of(InstitutionStatus.REGISTERED, InstitutionStatus.DESIGNATED), InstitutionStatus.DESIGNATED);
        designations.add(new Designation(from, to, by));
    }

    void suspend(String why) {
        status = status.move(EnumSet.of(InstitutionStatus.DESIGNATED), InstitutionStatus.SUSPENDED);
        reason = why;
    }

    void resume() {
        status = status.move(EnumSet.of(InstitutionStatus.SUSPENDED), InstitutionStatus.DESIGNATED);
        reason = null;
    }

    /** Who is paid for it, as subsidy-service knows it. */
    void payTo(UUID payee) {
        payeeId = payee;
    }

    /** Whether the day lies in one of its designations; a suspension does not change the days before it. */
    public boolean designatedOn(LocalDate day) {
        return designations.stream().anyMatch(designation -> designation.covers(day));
    }

    /** Refuses what only an institution that works for the county at present may do. */
    public void mustBeActive() {
        if (status != InstitutionStatus.DESIGNATED) {
            throw new NotActive(code);
        }
    }

    /** Refuses a child that it is not designated for, on the day or at all. */
    public void mustTake(Training training, LocalDate on) {
        mustBeActive();
        if (!designatedOn(on)) {
            throw new NotDesignated(code, on);
        }
        if (!trainings.contains(training.name())) {
            throw new TrainingNotDesignated(code, training);
        }
    }

    /** Refuses one child more than there are places (核定容量). */
    public void mustHavePlace(long taken) {
        if (taken >= capacity) {
            throw new Full(code);
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

    public String code() {
        return code;
    }

    String name() {
        return name;
    }

    String uscc() {
        return uscc;
    }

    public String division() {
        return division;
    }

    List<Training> trainings() {
        return trainings.stream().map(Training::valueOf).toList();
    }

    int capacity() {
        return capacity;
    }

    InstitutionStatus status() {
        return status;
    }

    List<Designation> designations() {
        return List.copyOf(designations);
    }

    public UUID payeeId() {
        return payeeId;
    }

    String registeredBy() {
        return registeredBy;
    }

    String reason() {
        return reason;
    }

    static final class PeriodReversed extends Refusal {
        PeriodReversed() {
            super(Kind.MALFORMED, "period-reversed", "The period ends before it begins");
        }
    }

    static final class DesignatedBefore extends Refusal {
        DesignatedBefore() {
            super(Kind.CONFLICT, "designation-overlaps", "It is designated on one of these days already");
        }
    }

    public static final class NotActive extends Refusal {
        NotActive(String code) {
            super(
                    Kind.CONFLICT,
                    "institution-not-active",
                    "Institution " + code + " is not designated or is suspended");
        }
    }

    public static final class NotDesignated extends Refusal {
        NotDesignated(String code, LocalDate on) {
            super(Kind.REFUSED, "institution-not-designated", "Institution " + code + " is not designated on " + on);
        }
    }

    public static final class TrainingNotDesignated extends Refusal {
        TrainingNotDesignated(String code, Training training) {
            super(
                    Kind.REFUSED,
                    "training-not-designated",
                    "Institution " + code + " is not designated for " + training);
        }
    }

    public static final class Full extends Refusal {
        Full(String code) {
            super(Kind.CONFLICT, "institution-full", "Institution " + code + " has no free place");
        }
    }
}
