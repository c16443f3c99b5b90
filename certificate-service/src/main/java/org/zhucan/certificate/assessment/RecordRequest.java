// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.assessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * What a hospital writes down.
 *
 * @param category disability category (残疾类别), 1 to 7
 * @param physicians names of those who assessed (评定医师)
 * @param opinion what they found (评定意见)
 */
record RecordRequest(
        @NotNull UUID applicationId,
        @NotNull @Min(1) @Max(7) Integer category,
        @NotEmpty @Size(max = 10) List<@NotBlank @Size(max = 100) String> physicians,
        @NotBlank @Size(max = 2000) String opinion) {

    @Override
    public String toString() {
        return "RecordRequest for application " + applicationId;
    }
}
