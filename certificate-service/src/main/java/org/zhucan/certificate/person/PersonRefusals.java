// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucan.platform.problem.FieldProblem;
import org.zhucan.platform.problem.Refusal;

/** Why something about a person is refused. None repeats an identity number. */
public final class PersonRefusals {

    private PersonRefusals() {}

    /** Outside the caller's scope is unknown too. */
    public static final class Unknown extends Refusal {
        Unknown(UUID id) {
            super(Kind.UNKNOWN, "person-unknown", "No person " + id);
        }
    }

    /** The identity number is on the list already, perhaps at another office. */
    public static final class Duplicate extends Refusal {
        Duplicate() {
            super(Kind.CONFLICT, "person-duplicate", "A person with this identity number is registered already");
        }
    }

    /** Length, date or check character (GB 11643) does not fit. */
    public static final class IdNumberMalformed extends Refusal {
        IdNumberMalformed(String pointer) {
            super(
                    Kind.MALFORMED,
                    "id-number-malformed",
                    "The identity number is not one of GB 11643",
                    List.of(new FieldProblem(pointer, "id-number-malformed", "Not an identity number of GB 11643")));
        }
    }

    /** The household named is not known to the caller's office. */
    public static final class HouseholdUnknown extends Refusal {
        HouseholdUnknown() {
            super(Kind.REFUSED, "household-unknown", "No such household");
        }
    }

    /** The guardian named is not a person known to the caller's office. */
    public static final class GuardianUnknown extends Refusal {
        GuardianUnknown() {
            super(Kind.REFUSED, "guardian-unknown", "No such guardian");
        }
    }

    /** The person has died. */
    public static final class Deceased extends Refusal {
        Deceased() {
            super(Kind.CONFLICT, "person-deceased", "The person is registered as deceased");
        }
    }

    /** A death in the future, or before the birth. */
    public static final class DeathDateImpossible extends Refusal {
        DeathDateImpossible() {
            super(Kind.REFUSED, "death-date-impossible", "A death lies between the birth and today");
        }
    }

    /** One live certificate a person, anywhere; names the county that issued it. */
    public static final class HoldsCertificate extends Refusal {
        HoldsCertificate(String division) {
            super(
                    Kind.CONFLICT,
                    "certificate-held",
                    "The person holds a live certificate",
                    Map.of("holderDivision", division));
        }
    }

    /** Only a certificate that its holder still has can be changed. */
    public static final class HoldsNoCertificate extends Refusal {
        HoldsNoCertificate() {
            super(Kind.CONFLICT, "certificate-not-held", "The person does not hold the certificate to be changed");
        }
    }

    /** Full numbers are shown to persons only, never to a program. */
    public static final class RevealRefused extends Refusal {
        RevealRefused() {
            super(Kind.FORBIDDEN, "reveal-refused", "A program is never shown a full number");
        }
    }
}
