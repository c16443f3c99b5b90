// SPDX-License-Identifier: Apache-2.0
package org.zhucan.rehab.terms;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucan.contracts.vocabulary.Money;
import org.zhucan.platform.web.Versioned;

/**
 * The terms of help for children's training (康复救助标准) in one version. Versions are never changed, since cases and
 * settlements name them: new terms are a new version, and on any day the highest version that is in force applies.
 */
@Entity
@Table(name = "terms")
public class Terms implements Versioned {

    /** The programme under which subsidy-service pays for it (儿童康复训练). */
    public static final String PROGRAMME = "CHILD_TRAINING";

    @Id
    private UUID id;

    private int number;

    private String legalBasis;

    private int ageBelow;

    @Enumerated(EnumType.STRING)
    private AgeDate ageOn;

    private int certificateFromAge;

    @Convert(converter = JsonColumns.Residences.class)
    private List<Residence> residence;

    private long capFen;

    @Convert(converter = JsonColumns.Rates.class)
    private List<TermsRate> rates;

    private LocalDate validFrom;

    private LocalDate validTo;

    private Instant recordedAt;

    protected Terms() {} // Hibernate

    Terms(UUID id, int number, TermsRequest asked, Instant recordedAt) {
        this.id = id;
        this.number = number;
        this.legalBasis = asked.legalBasis();
        this.ageBelow = asked.ageBelow();
        this.ageOn = asked.ageOn();
        this.certificateFromAge = asked.certificateFromAge();
        this.residence = List.copyOf(asked.residence());
        this.capFen = asked.capPerYear().fen();
        this.rates = List.copyOf(asked.rates());
        this.validFrom = asked.from();
        this.validTo = asked.to();
        this.recordedAt = recordedAt;
    }

    /** The rate of a day in the month, if there is one. */
    public Optional<TermsRate> rate(Training training, YearMonth month) {
        return rates.stream().filter(rate -> rate.isFor(training, month)).findFirst();
    }

    boolean says(TermsRequest asked) {
        return asked.equals(request());
    }

    TermsRequest request() {
        return new TermsRequest(
                legalBasis,
                ageBelow,
                ageOn,
                certificateFromAge,
                residence,
                Money.ofFen(capFen),
                rates,
                validFrom,
                validTo);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public int version() {
        return number;
    }

    public String legalBasis() {
        return legalBasis;
    }

    public int ageBelow() {
        return ageBelow;
    }

    public AgeDate ageOn() {
        return ageOn;
    }

    public int certificateFromAge() {
        return certificateFromAge;
    }

    public List<Residence> residence() {
        return List.copyOf(residence);
    }

    /** The most that is paid for one child and year, in fen. */
    public long capFen() {
        return capFen;
    }
}
