// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Walks one application along its road, from window day to window day. The notice (公示) is known to end with its last
 * working day; the application is under review on the day after.
 */
class Walk {

    /** What is done on the way, and when. */
    record Step(LocalDate date, Move move, Outcome outcome) {}

    /** Only where the move can end in two ways. */
    enum Outcome {
        PLAIN,
        NOT_ELIGIBLE,
        UPHELD,
        DISMISSED
    }

    private final List<LocalDate> windowDays;
    private final WorkingCalendar calendar;
    private final int noticeDays;
    private final Random random;
    private final List<Step> steps = new ArrayList<>();
    private int today;
    private boolean fits = true;

    Walk(List<LocalDate> windowDays, WorkingCalendar calendar, int noticeDays, Random random) {
        this.windowDays = windowDays;
        this.calendar = calendar;
        this.noticeDays = noticeDays;
        this.random = random;
    }

    /** The steps of the road begun on a window day; empty when the road does not end on the last one. */
    Optional<List<Step>> along(Road road, boolean minor, int firstWindowDay) {
        today = firstWindowDay;
        if (intake(road) && assessment(road, minor) && noticeAndObjection(road, minor)) {
            county(road, minor);
        }
        return fits ? Optional.of(List.copyOf(steps)) : Optional.empty();
    }

    private boolean intake(Road road) {
        step(Move.OPEN);
        if (road == Road.WITHDRAWN_DRAFT) {
            return withdrawLater();
        }
        step(Move.SUBMIT);
        if (road == Road.TURNED_AWAY) {
            return end(Move.TURN_AWAY);
        }
        if (road == Road.WITHDRAWN_SUBMITTED) {
            return withdrawLater();
        }
        if (road == Road.LAPSED) {
            return end(Move.SEND_BACK);
        }
        if (road == Road.SENT_BACK || road == Road.WITHDRAWN_SENT_BACK) {
            step(Move.SEND_BACK);
            if (road == Road.WITHDRAWN_SENT_BACK) {
                return withdrawLater();
            }
            later();
            step(Move.SUBMIT);
        }
        step(Move.ACCEPT);
        return road == Road.WITHDRAWN_ACCEPTED ? withdrawLater() : true;
    }

    private boolean assessment(Road road, boolean minor) {
        later();
        step(Move.RECORD_ASSESSMENT);
        if (road == Road.NOT_ELIGIBLE) {
            return end(Move.SIGN_ASSESSMENT, Outcome.NOT_ELIGIBLE);
        }
        step(Move.SIGN_ASSESSMENT);
        if (road == Road.WITHDRAWN_ASSESSED) {
            return withdrawLater();
        }
        if (!minor) {
            step(Move.PUBLISH);
        }
        return true;
    }

    private boolean noticeAndObjection(Road road, boolean minor) {
        if (road.objected() || road == Road.WITHDRAWN_PUBLISHED) {
            next();
            fits &= !date().isAfter(noticeEnd());
            if (road == Road.WITHDRAWN_PUBLISHED) {
                return end(Move.WITHDRAW);
            }
            step(Move.OBJECT);
            if (road == Road.WITHDRAWN_OBJECTED) {
                return withdrawLater();
            }
            later();
            return objectionDecided(road);
        }
        passNotice(minor);
        return true;
    }

    private boolean objectionDecided(Road road) {
        if (road == Road.OBJECTION_DISMISSED) {
            step(Move.DECIDE_OBJECTION, Outcome.DISMISSED);
            later();
            return true;
        }
        step(Move.DECIDE_OBJECTION, Outcome.UPHELD);
        later();
        step(Move.RECORD_ASSESSMENT);
        if (road == Road.NOT_ELIGIBLE_AFTER_OBJECTION) {
            return end(Move.SIGN_ASSESSMENT, Outcome.NOT_ELIGIBLE);
        }
        step(Move.SIGN_ASSESSMENT);
        step(Move.PUBLISH);
        passNotice(false);
        return true;
    }

    private void county(Road road, boolean minor) {
        if (road == Road.WITHDRAWN_UNDER_REVIEW) {
            end(Move.WITHDRAW);
            return;
        }
        if (road == Road.REASSESSED) {
            step(Move.REASSESS);
            later();
            step(Move.RECORD_ASSESSMENT);
            step(Move.SIGN_ASSESSMENT);
            if (!minor) {
                step(Move.PUBLISH);
            }
            passNotice(minor);
        }
        step(Move.REVIEW);
        later();
        if (road == Road.REJECTED) {
            end(Move.REJECT);
            return;
        }
        step(Move.APPROVE);
        step(Move.ISSUE);
    }

    private boolean withdrawLater() {
        later();
        return end(Move.WITHDRAW);
    }

    private boolean end(Move last) {
        return end(last, Outcome.PLAIN);
    }

    private boolean end(Move last, Outcome outcome) {
        step(last, outcome);
        return false;
    }

    private void step(Move move) {
        step(move, Outcome.PLAIN);
    }

    private void step(Move move, Outcome outcome) {
        if (fits) {
            steps.add(new Step(date(), move, outcome));
        }
    }

    private LocalDate date() {
        return windowDays.get(today);
    }

    /** The last day of the notice posted last. */
    private LocalDate noticeEnd() {
        var posted = steps.stream()
                .filter(step -> step.move() == Move.PUBLISH)
                .reduce((earlier, latest) -> latest)
                .map(Step::date)
                .orElse(date());
        return calendar.plus(posted, noticeDays);
    }

    private void passNotice(boolean minor) {
        var end = minor ? date() : noticeEnd();
        do {
            next();
        } while (fits && !date().isAfter(end));
    }

    private void next() {
        if (today + 1 < windowDays.size()) {
            today++;
        } else {
            fits = false;
        }
    }

    /** The next window day, or, one time in five, the one after. */
    private void later() {
        next();
        if (random.nextInt(5) == 0) {
            next();
        }
    }
}
