// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.Scopes;
import org.zhucan.platform.web.Versioned;
import org.zhucan.subsidy.ledger.Ledger.RunSum;

/**
 * One month of one programme on its way to the bank (发放批次). A job adds its lines; from freezing on they never
 * change, and a hash over them is compared before money moves. Corrections are new lines in another run.
 */
@Entity
@Table(name = "payment_run")
@Filter(name = Scopes.DIVISION, condition = Scopes.DIVISION_CODE)
public class PaymentRun implements Versioned {

    @Id
    private UUID id;

    @Version
    private int version; // for If-Match only

    private String programme;

    private YearMonth month;

    private int seq; // 1, or from 2 on for reissues

    private String fund;

    private String purpose; // what the payee reads on the account statement

    @Enumerated(EnumType.STRING)
    private PaymentRunStatus status;

    private String divisionCode;

    private int chunks;

    private boolean calculated; // false while the job still adds lines

    private int lines;

    private int transfers;

    private long totalFen;

    private String hash; // from freezing on

    private String calculatedBy;

    private String reviewedBy;

    private String opinion;

    private String frozenBy;

    private String approvedBy;

    private String dispatchedBy;

    private LocalDate dispatchedOn;

    private String fileSha256; // from dispatch on

    @Column(updatable = false)
    private boolean fileWritten; // kept by the job that writes it

    private String resultSha256; // from settlement on

    private LocalDate settledOn; // the day on which the bank's answer was read

    private Long paidFen;

    private Long returnedFen;

    private String discardReason;

    protected PaymentRun() {} // Hibernate

    PaymentRun(UUID id, String programme, YearMonth month, int seq, Purse purse, String by) {
        this.id = id;
        this.programme = programme;
        this.month = month;
        this.seq = seq;
        this.fund = purse.fund();
        this.purpose = purse.purpose();
        this.divisionCode = purse.divisionCode();
        this.status = PaymentRunStatus.CALCULATED;
        this.chunks = 1;
        this.calculatedBy = by;
    }

    void cutInto(int chunks) {
        this.chunks = chunks;
    }

    void calculated(RunTotals totals) {
        calculated = true;
        lines = totals.lines();
        transfers = totals.transfers();
        totalFen = totals.fen();
    }

    void review(String opinion, String by) {
        if (!calculated) {
            throw new StillCalculated();
        }
        if (lines == 0) {
            throw new Empty();
        }
        status = status.moveTo(PaymentRunStatus.REVIEWED);
        this.opinion = opinion;
        reviewedBy = by;
    }

    void discard(String reason) {
        status = status.moveTo(PaymentRunStatus.DISCARDED);
        discardReason = reason;
    }

    void freeze(RunTotals totals, String by) {
        status = status.moveTo(PaymentRunStatus.FROZEN);
        hash = totals.hash();
        frozenBy = by;
        requireUntouched(totals);
    }

    void approve(RunTotals totals, String by) {
        status = status.moveTo(PaymentRunStatus.APPROVED);
        requireUntouched(totals);
        approvedBy = by;
    }

    void dispatch(RunTotals totals, String fileHash, String by, LocalDate on) {
        status = status.moveTo(PaymentRunStatus.DISPATCHED);
        requireUntouched(totals);
        fileSha256 = fileHash;
        dispatchedBy = by;
        dispatchedOn = on;
    }

    /** The bank has answered for every transfer; what it said is written to the lines from now on. */
    void answer(String resultHash, long paid, long returned, LocalDate on) {
        status = status.moveTo(PaymentRunStatus.SETTLING);
        resultSha256 = resultHash;
        paidFen = paid;
        returnedFen = returned;
        settledOn = on;
    }

    /** Every line has what the bank said. */
    void settle() {
        status = status.moveTo(PaymentRunStatus.SETTLED);
    }

    /** Whether a result file was read. */
    boolean answered() {
        return resultSha256 != null;
    }

    /** Whether exactly this result file was read before. */
    boolean hasRead(String resultHash) {
        return resultHash.equals(resultSha256);
    }

    private void requireUntouched(RunTotals totals) {
        if (totals.lines() != lines
                || totals.fen() != totalFen
                || !totals.hash().equals(hash)) {
            throw new Altered(id);
        }
    }

    RunSum sum() {
        return new RunSum(id, fund, totalFen, divisionCode);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    String programme() {
        return programme;
    }

    YearMonth month() {
        return month;
    }

    int seq() {
        return seq;
    }

    boolean reissue() {
        return seq > 1;
    }

    String fund() {
        return fund;
    }

    String purpose() {
        return purpose;
    }

    PaymentRunStatus status() {
        return status;
    }

    String divisionCode() {
        return divisionCode;
    }

    int chunks() {
        return chunks;
    }

    int transfers() {
        return transfers;
    }

    long totalFen() {
        return totalFen;
    }

    String frozenBy() {
        return frozenBy;
    }

    LocalDate settledOn() {
        return settledOn;
    }

    long returnedFen() {
        return returnedFen == null ? 0 : returnedFen;
    }

    String fileSha256() {
        return fileSha256;
    }

    RunView view() {
        return new RunView(
                id,
                programme,
                month,
                seq,
                status,
                calculated,
                lines,
                transfers,
                RunView.yuan(totalFen),
                hash,
                fund,
                opinion,
                dispatchedOn,
                fileSha256,
                settledOn,
                RunView.yuan(paidFen),
                RunView.yuan(returnedFen),
                discardReason,
                divisionCode);
    }

    /**
     * Where a run's money comes from, and what the payee reads of it.
     *
     * @param divisionCode of the fund, which is the run's
     */
    record Purse(String fund, String purpose, String divisionCode) {}

    static final class StillCalculated extends Refusal {
        StillCalculated() {
            super(Kind.CONFLICT, "payment-run-still-calculated", "The job has not added all lines yet");
        }
    }

    static final class Empty extends Refusal {
        Empty() {
            super(Kind.CONFLICT, "payment-run-empty", "It has no lines; discard it");
        }
    }

    static final class Altered extends Refusal {
        Altered(UUID id) {
            super(Kind.CONFLICT, "payment-run-altered", "The lines of run " + id + " are not those that were frozen");
        }
    }
}
