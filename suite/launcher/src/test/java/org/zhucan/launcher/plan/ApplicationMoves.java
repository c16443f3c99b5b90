// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows one application through its commands by the state machine of the regulation, with the daily work of the
 * service: the notice ends, what was sent back lapses. Fails on a command that the machine does not allow.
 */
class ApplicationMoves {

    private final WorkingCalendar calendar;
    private final int noticeDays;
    private final boolean minor;
    private final List<String> moves = new ArrayList<>();
    private String status = "NONE";
    private LocalDate since;

    ApplicationMoves(WorkingCalendar calendar, int noticeDays, boolean minor) {
        this.calendar = calendar;
        this.noticeDays = noticeDays;
        this.minor = minor;
    }

    /** Every move made, as "FROM TO". */
    List<String> moves() {
        return moves;
    }

    String status() {
        return status;
    }

    void apply(Command command) {
        passTo(command.date());
        switch (command.move()) {
            case OPEN -> to("DRAFT", command, "NONE");
            case SUBMIT -> to("SUBMITTED", command, "DRAFT", "SENT_BACK");
            case ACCEPT -> to("ACCEPTED", command, "SUBMITTED");
            case SEND_BACK -> to("SENT_BACK", command, "SUBMITTED");
            case TURN_AWAY -> to("REJECTED", command, "SUBMITTED");
            case WITHDRAW ->
                to(
                        "WITHDRAWN",
                        command,
                        "DRAFT",
                        "SUBMITTED",
                        "SENT_BACK",
                        "ACCEPTED",
                        "ASSESSED",
                        "PUBLISHED",
                        "OBJECTED",
                        "UNDER_REVIEW");
            case RECORD_ASSESSMENT -> to("ACCEPTED", command, "ACCEPTED");
            case SIGN_ASSESSMENT -> to(signed(command), command, "ACCEPTED");
            case PUBLISH -> to("PUBLISHED", command, "ASSESSED");
            case OBJECT -> to("OBJECTED", command, "PUBLISHED");
            case DECIDE_OBJECTION ->
                to(command.body().get("upheld").equals(true) ? "ACCEPTED" : "UNDER_REVIEW", command, "OBJECTED");
            case REVIEW -> to("UNDER_REVIEW", command, "UNDER_REVIEW");
            case REASSESS -> to("ACCEPTED", command, "UNDER_REVIEW");
            case REJECT -> to("REJECTED", command, "UNDER_REVIEW");
            case APPROVE -> to("APPROVED", command, "UNDER_REVIEW");
            case ISSUE -> to("ISSUED", command, "APPROVED");
            default -> throw new IllegalArgumentException(command + " is not of an application");
        }
    }

    private String signed(Command command) {
        return command.body().get("eligible").equals(false) ? "NOT_ELIGIBLE" : minor ? "UNDER_REVIEW" : "ASSESSED";
    }

    /** The daily work up to a date. */
    void passTo(LocalDate date) {
        if (status.equals("PUBLISHED") && date.isAfter(calendar.plus(since, noticeDays))) {
            move("UNDER_REVIEW");
        }
        if (status.equals("SENT_BACK") && date.isAfter(since.plusDays(30))) {
            move("LAPSED");
        }
    }

    private void to(String target, Command command, String... from) {
        if (!List.of(from).contains(status)) {
            throw new AssertionError(command + " meets an application that is " + status);
        }
        since = command.date();
        move(target);
    }

    private void move(String target) {
        if (!target.equals(status)) {
            moves.add(status + " " + target);
        }
        status = target;
    }
}
