// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * One condition as it was asked of one grant.
 *
 * @param found the fact that answered it, without names or numbers of persons
 */
@Embeddable
public record Outcome(
        @Enumerated(EnumType.STRING) @Column(name = "condition")
        Condition condition,

        @Column(name = "met") boolean met,
        @Column(name = "found") String found) {}
