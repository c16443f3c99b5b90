// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.exercise;

import java.util.ArrayList;
import java.util.List;
import org.zhucan.drill.Drill;
import org.zhucan.drill.Ground;
import org.zhucan.drill.exercise.Runs.Step;

/** R12: many runs want the last yuan of one fund at the same moment. As many are approved as there is money for, and not one more. */
final class LastYuan implements Drill {

    private static final int MONEY_FOR = 2;
    private static final long EACH_FEN = 10_000;

    @Override
    public String code() {
        return "R12";
    }

    @Override
    public String what() {
        return "approvals that want the last yuan of a fund at once";
    }

    @Override
    public void run(Ground ground) {
        int number = ground.extent().of(6, 40);
        var office = ground.office();
        var api = office.api();
        var people = PaidPeople.of(ground);
        var waiting = frozen(ground, people, number);
        for (int wave = 0; !waiting.isEmpty(); wave++) {
            people.appropriate(MONEY_FOR * EACH_FEN, ground.name() + "-money-" + wave);
            var seen = waiting.stream().map(new Runs(office)::entityTag).toList();
            var contested = List.copyOf(waiting);
            var key = ground.name() + "-wave-" + wave + "-";
            var answers = AtOnce.of(
                    contested.size(),
                    window ->
                            Runs.takeAtLast(api, Step.APPROVE, contested.get(window), seen.get(window), key + window));
            var approved = new ArrayList<String>();
            for (int i = 0; i < contested.size(); i++) {
                if (answers.get(i).acknowledged()) {
                    approved.add(contested.get(i));
                }
            }
            judge(ground, people, approved.size(), Math.min(MONEY_FOR, contested.size()));
            waiting.removeAll(approved);
            if (approved.isEmpty()) {
                return; // told of already; another wave would tell the same
            }
        }
    }

    private static void judge(Ground ground, PaidPeople people, int approved, int affordable) {
        ground.findings().fault();
        ground.findings().acknowledged(approved);
        ground.findings().doubled("approval of the last yuan", Math.max(0, approved - affordable));
        ground.findings().lost("approval that there was money for", Math.max(0, affordable - approved));
        ground.findings().require(people.balanceFen() >= 0, "a fund is below zero");
    }

    /** Runs of one person each, ready to be approved. */
    private static List<String> frozen(Ground ground, PaidPeople people, int number) {
        var runs = new Runs(ground.office());
        var frozen = new ArrayList<String>();
        for (int i = 0; i < number; i++) {
            var programme = ground.name() + "-" + i;
            people.programme(programme, 1, EACH_FEN);
            Runs.start(ground.office().api(), programme, people.month(), programme);
            var run = runs.calculated(programme);
            runs.take(Step.REVIEW, run, programme + "-review");
            runs.take(Step.FREEZE, run, programme + "-freeze");
            frozen.add(run);
        }
        return frozen;
    }
}
