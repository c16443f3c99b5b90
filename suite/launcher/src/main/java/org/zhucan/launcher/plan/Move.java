// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

/**
 * What a person at a desk can do in the plan, and where the suite's API takes it. A CREATE makes something; a CHANGE
 * moves one thing on, which the clerk looked at before; WORK is done from a list, or over several answers.
 */
public enum Move {
    REGISTER_PERSON(Shape.CREATE, "/persons"),
    REPORT_DEATH(Shape.CHANGE, "/persons/{id}/death"),
    POST_FACTS(Shape.CREATE, "/facts/batches"),

    OPEN(Shape.CREATE, "/applications"),
    SUBMIT(Shape.CHANGE, "/applications/{id}/submit"),
    ACCEPT(Shape.CHANGE, "/applications/{id}/accept"),
    SEND_BACK(Shape.CHANGE, "/applications/{id}/send-back"),
    TURN_AWAY(Shape.CHANGE, "/applications/{id}/turn-away"),
    WITHDRAW(Shape.CHANGE, "/applications/{id}/withdraw"),
    PUBLISH(Shape.CHANGE, "/applications/{id}/publish"),
    OBJECT(Shape.CHANGE, "/applications/{id}/object"),
    DECIDE_OBJECTION(Shape.CHANGE, "/applications/{id}/decide-objection"),
    REVIEW(Shape.CHANGE, "/applications/{id}/review"),
    APPROVE(Shape.CHANGE, "/applications/{id}/approve"),
    REJECT(Shape.CHANGE, "/applications/{id}/reject"),
    REASSESS(Shape.CHANGE, "/applications/{id}/reassess"),
    ISSUE(Shape.CHANGE, "/applications/{id}/issue"),

    RECORD_ASSESSMENT(Shape.CREATE, "/assessments"),
    SIGN_ASSESSMENT(Shape.CHANGE, "/assessments/{id}/sign"),

    REGISTER_INSTITUTION(Shape.CREATE, "/institutions"),
    DESIGNATE_INSTITUTION(Shape.CHANGE, "/institutions/{id}/designate"),
    SET_INSTITUTION_PAYEE(Shape.CHANGE, "/institutions/{id}/set-payee"),

    OPEN_CASE(Shape.CREATE, "/rehab-cases"),
    APPLY_CASE(Shape.CHANGE, "/rehab-cases/{id}/apply"),
    ACCEPT_CASE(Shape.CHANGE, "/rehab-cases/{id}/accept"),
    REVIEW_CASE(Shape.CHANGE, "/rehab-cases/{id}/review"),
    APPROVE_CASE(Shape.CHANGE, "/rehab-cases/{id}/approve"),
    PLACE_CASE(Shape.CHANGE, "/rehab-cases/{id}/place"),
    COMPLETE_CASE(Shape.CHANGE, "/rehab-cases/{id}/complete"),
    /** The institution's list of a month. */
    RECORD_ATTENDANCES(Shape.CREATE, "/rehab-cases/attendance-batches"),
    /** What the guardians of a township say of a month. */
    CONFIRM_ATTENDANCES(Shape.CREATE, "/rehab-cases/attendance-confirmations"),
    SUBMIT_SETTLEMENT(Shape.CREATE, "/settlements"),
    REVIEW_SETTLEMENT(Shape.CHANGE, "/settlements/{id}/review"),
    APPROVE_SETTLEMENT(Shape.CHANGE, "/settlements/{id}/approve"),

    APPLY_GRANT(Shape.CREATE, "/grants"),
    RECORD_SITE_CHECK(Shape.CHANGE, "/grants/{id}/record-site-check"),
    REVIEW_GRANT(Shape.CHANGE, "/grants/{id}/review"),
    PUBLISH_GRANT(Shape.CHANGE, "/grants/{id}/publish"),
    APPROVE_GRANT(Shape.CHANGE, "/grants/{id}/approve"),

    PREPARE_PAYEE(Shape.CREATE, "/payees"),
    APPROVE_PAYEE(Shape.CHANGE, "/payees/{id}/approve"),

    /** The subject is the fund's code. */
    ENTER_APPROPRIATION(Shape.CREATE, "/funds/{id}/appropriations"),
    /** The body names the fund, whose code precedes the appropriation in the path. */
    APPROVE_APPROPRIATION(Shape.WORK, "/funds/{fund}/appropriations/{id}/approve"),

    /** The county reviewer works the list of proposed entitlements. */
    REVIEW_PROPOSED(Shape.WORK, "/entitlements/{id}/review"),
    /** Civil affairs grants those that were reviewed before. */
    GRANT_REVIEWED(Shape.WORK, "/entitlements/{id}/grant"),

    /** Starts the calculation and waits for it. */
    CALCULATE_RUN(Shape.WORK, "/payment-runs"),
    /** Reviews the run, or discards it where it pays nobody. */
    CHECK_RUN(Shape.WORK, "/payment-runs/{id}/review"),
    FREEZE_RUN(Shape.CHANGE, "/payment-runs/{id}/freeze"),
    APPROVE_RUN(Shape.CHANGE, "/payment-runs/{id}/approve"),
    DISPATCH_RUN(Shape.CHANGE, "/payment-runs/{id}/dispatch"),
    /** Uploads what the bank answered. */
    READ_RESULT(Shape.WORK, "/payment-runs/{id}/results"),
    /** Civil affairs corrects the payees of returned transfers from their papers, and finance approves each. */
    CORRECT_RETURNED(Shape.WORK, "/payees/{id}/correct");

    /** How a move is made. */
    public enum Shape {
        CREATE,
        CHANGE,
        WORK
    }

    private final Shape shape;
    private final String path;

    Move(Shape shape, String path) {
        this.shape = shape;
        this.path = path;
    }

    public Shape shape() {
        return shape;
    }

    /** Below {@code /api/v1}. */
    public String path() {
        return path;
    }

    /** Where the thing itself is read, e.g. {@code /applications/{id}}; only for a move that has an id in its path. */
    public String subjectPath() {
        return path.substring(0, path.indexOf("{id}") + "{id}".length());
    }
}
