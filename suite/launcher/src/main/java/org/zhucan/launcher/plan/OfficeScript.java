// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhucan.launcher.county.DemoUser;
import org.zhucan.launcher.plan.Command.Ref;

/** Writes down what the desks type for one life, from the registration to the end of the application. */
class OfficeScript {

    private final Life life;
    private final List<Command> commands = new ArrayList<>();
    private int assessments;

    OfficeScript(Life life) {
        this.life = life;
    }

    List<Command> commands(LocalDate registered) {
        if (!life.change()) {
            register(registered);
        }
        life.steps().forEach(this::step);
        return commands;
    }

    private void register(LocalDate registered) {
        life.household()
                .forEach(person -> commands.add(new Command(
                        null,
                        registered,
                        life.ref(),
                        life.clerk(),
                        Move.REGISTER_PERSON,
                        null,
                        FactLists.registration(person, life),
                        person.ref())));
    }

    private void step(Walk.Step step) {
        var clerk = life.clerk();
        switch (step.move()) {
            case OPEN -> open(step);
            case SUBMIT -> add(step, clerk, Map.of());
            case ACCEPT -> add(step, clerk, Map.of("hospital", life.hospital()));
            case SEND_BACK -> add(step, clerk, Map.of("missing", List.of("户口本", "近期两寸白底照片三张")));
            case TURN_AWAY -> add(step, clerk, Map.of("reason", "户籍不在本县,请向户籍地残联申请"));
            case WITHDRAW -> add(step, clerk, Map.of("reason", "申请人自愿撤回"));
            case PUBLISH -> add(step, clerk, Map.of("place", life.applicant().village()));
            case OBJECT -> add(step, clerk, Map.of("objection", "公示期内有村民对评定结果提出异议"));
            case DECIDE_OBJECTION -> decideObjection(step);
            case RECORD_ASSESSMENT -> recordAssessment(step);
            case SIGN_ASSESSMENT -> signAssessment(step);
            case REVIEW -> add(step, "county-reviewer", Map.of("opinion", "材料齐全,同意"));
            case APPROVE -> add(step, "county-approver", Map.of());
            case REJECT -> add(step, "county-approver", Map.of("reason", "评定材料不符合残疾标准"));
            case REASSESS -> add(step, "county-approver", Map.of("reason", "评定表与病历不一致,重新评定"));
            case ISSUE -> add(step, "county-approver", Map.of());
            default -> throw new IllegalStateException(step.move() + " is not a step of an application");
        }
    }

    private void open(Walk.Step step) {
        var body = Map.<String, Object>of(
                "personId",
                new Ref(life.applicant().ref()),
                "kind",
                life.change() ? "CHANGE" : "NEW",
                "channel",
                life.channel());
        commands.add(command(step, life.clerk(), null, body, life.application()));
    }

    private void decideObjection(Walk.Step step) {
        var upheld = step.outcome() == Walk.Outcome.UPHELD;
        var opinion = upheld ? "异议成立,重新评定" : "经核实,异议不成立";
        add(step, "county-reviewer", Map.of("upheld", upheld, "opinion", opinion));
    }

    private void recordAssessment(Walk.Step step) {
        assessments++;
        var body = Map.<String, Object>of(
                "applicationId",
                new Ref(life.application()),
                "category",
                life.category(),
                "physicians",
                List.of("评定医师甲", "评定医师乙"),
                "opinion",
                "经检查,按残疾人残疾分类和分级标准评定");
        commands.add(command(step, assessor(), null, body, assessment()));
    }

    private void signAssessment(Walk.Step step) {
        Map<String, Object> body = step.outcome() == Walk.Outcome.NOT_ELIGIBLE
                ? Map.of("eligible", false)
                : Map.of("eligible", true, "grade", life.grade());
        commands.add(command(step, assessor(), assessment(), body, null));
    }

    private void add(Walk.Step step, String user, Map<String, Object> body) {
        commands.add(command(step, user, life.application(), body, null));
    }

    private Command command(Walk.Step step, String user, String subject, Map<String, Object> body, String creates) {
        return new Command(null, step.date(), life.ref(), user, step.move(), subject, body, creates);
    }

    private String assessor() {
        return DemoUser.assessorAt(life.hospital());
    }

    private String assessment() {
        return life.ref() + "/assessment/" + assessments;
    }
}
