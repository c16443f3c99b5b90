// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.bulk;

import java.util.UUID;

/**
 * An import as the API shows it.
 *
 * @param sha256 of the file, in hex
 * @param rows how many rows the file has, those that cannot be read among them
 * @param good rows that wait to be applied
 * @param unchanged rows that say what is on file already
 * @param refused rows with an error
 * @param applied rows that were applied
 * @param approvedBy null until approved
 * @param reason why it was discarded, else null
 * @param job the job that works on it, or worked on it last
 */
public record ImportView(
        UUID id,
        String kind,
        ImportState state,
        String sha256,
        int rows,
        int good,
        int unchanged,
        int refused,
        int applied,
        String preparedBy,
        String approvedBy,
        String reason,
        Progress job,
        String divisionCode) {

    /**
     * How far the job is.
     *
     * @param state QUEUED, RUNNING, DONE, FAILED or CANCELLED
     * @param chunks how many there are; 0 until it has begun
     * @param done how many are committed
     */
    public record Progress(UUID id, String state, int chunks, int done) {}

    static ImportView of(Import shown, Progress job) {
        return new ImportView(
                shown.id(),
                shown.kind(),
                shown.state(),
                shown.sha256(),
                shown.rows(),
                shown.good(),
                shown.unchanged(),
                shown.refused(),
                shown.applied(),
                shown.preparedBy(),
                shown.approvedBy(),
                shown.reason(),
                job,
                shown.divisionCode());
    }
}
