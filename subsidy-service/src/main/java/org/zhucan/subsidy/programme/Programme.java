// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.programme;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucan.platform.web.Versioned;

/**
 * A programme (补贴项目) in one version. Versions are never changed, since decisions name them: a new rule or rate is a
 * new version, and on any day the highest version that is in force applies.
 */
@Entity
@Table(name = "programme")
public class Programme implements Versioned {

    @Id
    private UUID id;

    private String code;

    private int number;

    private String nameZh;

    private String nameEn;

    private String legalBasis;

    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;

    @Enumerated(EnumType.STRING)
    private OpenedBy openedBy;

    private String fund;

    @Convert(converter = RuleColumns.Conditions.class)
    private List<Condition> conditions;

    @Convert(converter = RuleColumns.Rates.class)
    private List<Rate> rates;

    private LocalDate validFrom;

    private LocalDate validTo;

    private Instant recordedAt;

    protected Programme() {} // Hibernate

    Programme(UUID id, String code, int number, ProgrammeRequest asked, Instant recordedAt) {
        this.id = id;
        this.code = code;
        this.number = number;
        this.nameZh = asked.name().zh();
        this.nameEn = asked.name().en();
        this.legalBasis = asked.legalBasis();
        this.rhythm = asked.rhythm();
        this.openedBy = asked.trigger();
        this.fund = asked.fund();
        this.conditions = List.copyOf(asked.conditions());
        this.rates = List.copyOf(asked.rates());
        this.validFrom = asked.from();
        this.validTo = asked.to();
        this.recordedAt = recordedAt;
    }

    /**
     * Asks the rule. The caller makes sure that the version is in force on the day of the facts.
     *
     * @param owedFrom the day whose month is the first that is paid
     */
    public Verdict judge(Facts facts, LocalDate owedFrom) {
        return new Rule(rhythm, conditions, rates).judge(facts, owedFrom);
    }

    boolean says(ProgrammeRequest asked) {
        return asked.equals(request());
    }

    ProgrammeRequest request() {
        return new ProgrammeRequest(
                new ProgrammeRequest.Name(nameZh, nameEn),
                legalBasis,
                rhythm,
                openedBy,
                fund,
                conditions,
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

    public String code() {
        return code;
    }

    public String nameZh() {
        return nameZh;
    }

    public String legalBasis() {
        return legalBasis;
    }

    public Rhythm rhythm() {
        return rhythm;
    }

    public OpenedBy openedBy() {
        return openedBy;
    }

    public String fund() {
        return fund;
    }
}
