// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import java.time.LocalDate;
import java.util.Map;

/**
 * One thing that one person does on one date.
 *
 * @param id stable for a plan, e.g. {@code 2024-03-05/0012}
 * @param lane commands of one lane go one after the other, those of different lanes at once
 * @param user the demo user who does it
 * @param subject the reference of what is moved on, or of the list's owner; null for a plain creation
 * @param body the JSON body; a value in it, however deep, may be a {@link Ref}
 * @param creates the reference under which the answer's id is kept; null when nobody asks for it later
 */
public record Command(
        String id,
        LocalDate date,
        String lane,
        String user,
        Move move,
        String subject,
        Map<String, Object> body,
        String creates) {

    /** A value known only once the suite has answered: the id kept under a reference. */
    public record Ref(String name) {}

    Command numbered(String number) {
        return new Command(number, date, lane, user, move, subject, body, creates);
    }

    /** The body may hold personal data. */
    @Override
    public String toString() {
        return id + " " + user + " " + move + (subject == null ? "" : " " + subject);
    }
}
