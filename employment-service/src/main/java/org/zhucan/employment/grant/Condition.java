// SPDX-License-Identifier: Apache-2.0
package org.zhucan.employment.grant;

import org.zhucan.platform.problem.FieldProblem;

/** What a start-up grant demands (补贴条件). A refusal names each that is not met. */
public enum Condition {
    ALIVE("person-alive", "/personId", "申请人健在", "The person is not registered as deceased"),
    CERTIFICATE_VALID(
            "certificate-valid", "/personId", "当日持有有效残疾人证", "The person holds a certificate valid on the day"),
    WORKING_AGE("working-age", "/personId", "申请当日在劳动年龄内", "The person is of working age on the day of the application"),
    OPENED_RECENTLY(
            "opened-recently",
            "/business/openedOn",
            "开业未超过规定月数",
            "The business opened no more than the months set before the application, and not after it"),
    LICENSED("licence-present", "/business/licence", "该类型须有营业执照", "A business of this kind has a licence"),
    SITE_CONFIRMED("site-confirmed", "/siteCheck", "实地核查属实", "The site check found the business as applied for"),
    RATE_IN_FORCE("rate-in-force", "/business/kind", "当日有适用的补贴标准", "A rate is in force for the kind on the day");

    private final String code;
    private final String pointer;
    private final String zh;
    private final String en;

    Condition(String code, String pointer, String zh, String en) {
        this.code = code;
        this.pointer = pointer;
        this.zh = zh;
        this.en = en;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    /** The field of the application that does not meet it. */
    FieldProblem unmet() {
        return new FieldProblem(pointer, code, en);
    }
}
