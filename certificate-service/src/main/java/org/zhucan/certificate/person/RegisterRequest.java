// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A person as a clerk enters one.
 *
 * @param idNumber identity number (公民身份号码, GB 11643), 18 characters
 * @param householdId null: a household of their own
 * @param guardianId the guardian (监护人), registered before
 */
record RegisterRequest(
        @NotBlank String idNumber,
        @NotBlank @Size(max = 100) String name,
        @Pattern(regexp = "\\+?[0-9 -]{5,20}") String phone,
        @NotNull @Pattern(regexp = "[0-9]{12}") String registeredDivision,
        @NotNull @Pattern(regexp = "[0-9]{12}") String residenceDivision,
        UUID householdId,
        UUID guardianId) {

    Person.Particulars particulars(String office) {
        return new Person.Particulars(name, phone, registeredDivision, residenceDivision, office, guardianId);
    }

    @Override
    public String toString() {
        return "RegisterRequest";
    }
}
