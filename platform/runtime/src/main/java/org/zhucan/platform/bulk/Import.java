// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.bulk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Filter;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.security.Scopes;
import org.zhucan.platform.web.Versioned;

/** One file of rows (批量导入): prepared by one person, approved by another, applied by a job. */
@Entity
@DynamicUpdate
@Table(name = "import")
@Filter(name = Scopes.DIVISION, condition = Scopes.DIVISION_CODE)
public class Import implements Versioned {

    @Id
    private UUID id;

    @Version
    private int version;

    private String kind;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Enumerated(EnumType.STRING)
    private ImportFormat format;

    private String sha256; // of the file, in hex

    private String divisionCode; // of who prepared it: no row may lie outside

    private String scopePrefix;

    private int lastLine;

    @Column(name = "row_count")
    private int rows;

    @Column(name = "good_count")
    private int good;

    @Column(name = "unchanged_count")
    private int unchanged;

    @Column(name = "refused_count")
    private int refused;

    @Column(name = "applied_count")
    private int applied;

    private String preparedBy;

    private String approvedBy; // null until approved

    private String reason; // why discarded

    private UUID jobId; // the job that works on it, or worked on it last

    protected Import() {} // Hibernate

    Import(UUID id, String kind, ImportFormat format, String sha256, Preparer preparer) {
        this.id = id;
        this.kind = kind;
        this.state = ImportState.RECEIVED;
        this.format = format;
        this.sha256 = sha256;
        this.divisionCode = preparer.division();
        this.scopePrefix = preparer.scopePrefix();
        this.preparedBy = preparer.sub();
    }

    /** Who sent the file, and for which division. */
    record Preparer(String sub, String division, String scopePrefix) {}

    /** How many staged rows there are by what is to become of them; the others were refused. */
    record Counts(int good, int unchanged, int applied) {}

    void staged(int count, int lastLineOfFile, UUID job) {
        rows = count;
        lastLine = lastLineOfFile;
        jobId = job;
    }

    void checked(Counts counts) {
        state = state.moveTo(ImportState.CHECKED);
        count(counts);
    }

    void approve(String by, UUID job) {
        state = state.moveTo(ImportState.APPROVED);
        approvedBy = by;
        jobId = job;
    }

    /** Refuses to approve what would do nothing. */
    void mayBeApproved() {
        state.moveTo(ImportState.APPROVED);
        if (good == 0) {
            throw new ImportRefusals.NothingGood();
        }
    }

    void applied(Counts counts) {
        state = state.moveTo(ImportState.APPLIED);
        count(counts);
    }

    void discard(String why) {
        state = state.moveTo(ImportState.DISCARDED);
        reason = why;
    }

    private void count(Counts counts) {
        good = counts.good();
        unchanged = counts.unchanged();
        refused = rows - counts.good() - counts.unchanged() - counts.applied();
        applied = counts.applied();
    }

    /** @throws Refusal {@code import-unknown} where the import is of another kind than the address */
    Import of(String wanted) {
        if (!kind.equals(wanted)) {
            throw new ImportRefusals.Unknown(id);
        }
        return this;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    String kind() {
        return kind;
    }

    ImportState state() {
        return state;
    }

    String sha256() {
        return sha256;
    }

    String divisionCode() {
        return divisionCode;
    }

    String scopePrefix() {
        return scopePrefix;
    }

    int lastLine() {
        return lastLine;
    }

    int rows() {
        return rows;
    }

    int good() {
        return good;
    }

    int unchanged() {
        return unchanged;
    }

    int refused() {
        return refused;
    }

    int applied() {
        return applied;
    }

    String preparedBy() {
        return preparedBy;
    }

    String approvedBy() {
        return approvedBy;
    }

    String reason() {
        return reason;
    }

    UUID jobId() {
        return jobId;
    }
}
