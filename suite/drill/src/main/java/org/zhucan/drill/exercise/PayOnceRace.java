// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.exercise;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zhucan.drill.Drill;
import org.zhucan.drill.Ground;
import org.zhucan.drill.exercise.Runs.Step;
import org.zhucan.drill.office.Api.Reply;

/**
 * R9, first half: two operators take each step of a payment run at the same moment, each in a window of its own. One succeeds, the other is
 * told; the run is committed, sent and paid once.
 */
final class PayOnceRace implements Drill {

    private static final int PEOPLE = 3;
    private static final long EACH_FEN = 8_000;

    @Override
    public String code() {
        return "R9a";
    }

    @Override
    public String what() {
        return "two operators take each step of a payment run at once";
    }

    @Override
    public void run(Ground ground) {
        int rounds = ground.extent().of(5, 100);
        var people = PaidPeople.of(ground);
        people.appropriate(rounds * PEOPLE * EACH_FEN, ground.name() + "-money");
        for (int round = 0; round < rounds; round++) {
            race(ground, people, ground.name() + "-" + round);
        }
        ground.findings().require(people.balanceFen() == 0, "the fund has " + people.balanceFen() + " fen left over");
    }

    private static void race(Ground ground, PaidPeople people, String programme) {
        var office = ground.office();
        var windows = List.of(office.api(), office.api());
        var runs = new Runs(office);
        people.programme(programme, PEOPLE, EACH_FEN);
        both(
                ground,
                "start",
                window -> Runs.start(windows.get(window), programme, people.month(), programme + "-start-" + window));
        var run = runs.calculated(programme);
        for (var step : Step.values()) {
            var seen = runs.entityTag(run);
            both(
                    ground,
                    step.name(),
                    window -> Runs.take(windows.get(window), step, run, seen, programme + "-" + step + "-" + window));
        }
        new PaidOnce(ground).check(programme, run, PEOPLE, EACH_FEN);
    }

    private static void both(Ground ground, String step, Function<Integer, Optional<Reply>> window) {
        var answers = AtOnce.of(2, window::apply);
        long good = answers.stream()
                .filter(answer -> answer.filter(Reply::acknowledged).isPresent())
                .count();
        ground.findings().fault();
        ground.findings().acknowledged(good);
        if (good == 0) {
            ground.findings().violation(step + " at once: nobody succeeded, " + answers);
        }
        ground.findings().doubled(step + " of a run", Math.max(0, good - 1));
    }
}
