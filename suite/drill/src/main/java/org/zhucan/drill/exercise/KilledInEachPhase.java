// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.zhucan.drill.Drill;
import org.zhucan.drill.Ground;
import org.zhucan.drill.exercise.Runs.Step;
import org.zhucan.drill.fault.CodeFault;
import org.zhucan.drill.fault.CodeFault.At;
import org.zhucan.drill.office.Api.Reply;
import org.zhucan.drill.office.Eventually;
import org.zhucan.launcher.suite.PartState;
import org.zhucan.launcher.suite.Suite;

/**
 * R9, second half: subsidy-service dies at a named place of a payment run, in the middle of the transaction or after its commit and before
 * the answer. The operator asks again with the same key, the job goes on by itself, and the run is paid once.
 */
final class KilledInEachPhase implements Drill {

    private static final int PEOPLE = 3;
    private static final long EACH_FEN = 8_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PAYMENT = "org.zhucan.subsidy.payment.";
    private static final String INTERCEPTOR = "org.zhucan.platform.web.CommandInterceptor";

    /** Where it dies. */
    private enum Place {
        STARTED_NOT_COMMITTED(PAYMENT + "PaymentRunDesk", "start"),
        LINES_NOT_COMMITTED(PAYMENT + "RunCalculation", "chunk"),
        CALCULATED_NOT_COMMITTED(PAYMENT + "RunCalculation", "finish"),
        FROZEN_NOT_COMMITTED(PAYMENT + "PaymentRunDesk", "freeze"),
        APPROVED_NOT_COMMITTED(PAYMENT + "FinanceDesk", "approve"),
        DISPATCHED_NOT_COMMITTED(PAYMENT + "FinanceDesk", "dispatch"),
        FILE_WRITTEN_NOT_COMMITTED(PAYMENT + "BankFiles", "chunk"),
        RESULT_READ_NOT_COMMITTED(PAYMENT + "ResultDesk", "read"),
        /** The first command that comes is committed and never answered. */
        COMMITTED_NOT_ANSWERED(INTERCEPTOR, "carry");

        private final String type;
        private final String method;

        Place(String type, String method) {
            this.type = type;
            this.method = method;
        }

        CodeFault fault(int time) {
            return CodeFault.kill(type, method, At.EXIT, time);
        }
    }

    @Override
    public String code() {
        return "R9b";
    }

    @Override
    public String what() {
        return "the worker killed at each named place of a payment run";
    }

    @Override
    public void run(Ground ground) {
        var places = new ArrayList<>(List.of(Place.values()));
        Collections.shuffle(places, ground.random());
        var chosen = places.subList(0, ground.extent().of(3, places.size()));
        var people = PaidPeople.of(ground);
        people.appropriate(chosen.size() * PEOPLE * EACH_FEN, ground.name() + "-money");
        for (int i = 0; i < chosen.size(); i++) {
            // which of the six commands of a run is committed and not answered
            int time = chosen.get(i) == Place.COMMITTED_NOT_ANSWERED
                    ? 1 + ground.random().nextInt(6)
                    : 1;
            oneRun(ground, people, ground.name() + "-" + i, chosen.get(i).fault(time));
        }
        ground.findings().require(people.balanceFen() == 0, "the fund has " + people.balanceFen() + " fen left over");
    }

    private static void oneRun(Ground ground, PaidPeople people, String programme, CodeFault fault) {
        var office = ground.office();
        var service = ground.part(Suite.SUBSIDY_SERVICE);
        var api = office.api();
        var runs = new Runs(office);
        people.programme(programme, PEOPLE, EACH_FEN);
        service.stop();
        ground.startFaulty(service, fault);
        var revived = new Revived(ground);
        try {
            revived.until(() -> Runs.start(api, programme, people.month(), programme + "-start"));
            revived.whileWaiting(() -> runs.calculatedNow(programme));
            var run = runs.calculated(programme);
            for (var step : Step.values()) {
                var seen = runs.entityTag(run);
                revived.until(() -> Runs.take(api, step, run, seen, programme + "-" + step));
            }
            revived.whileWaiting(() -> runs.bankHasAnswered(run));
            var answer = runs.bankAnswer(run);
            revived.until(() -> Runs.readResult(api, run, answer, programme + "-result"));
            runs.settled(run);
            new PaidOnce(ground).check(programme, run, PEOPLE, EACH_FEN);
            ground.findings().acknowledged(PEOPLE);
        } finally {
            revived.restore();
        }
    }

    /** The operator of a service that dies once: asks again, and somebody starts it again without the fault. */
    private static final class Revived {

        private final Ground ground;
        private boolean died;

        private Revived(Ground ground) {
            this.ground = ground;
        }

        /** Repeats a request until it is answered for good. */
        private void until(Supplier<Optional<Reply>> request) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                var reply = request.get();
                if (reply.isPresent() && reply.get().acknowledged()) {
                    return;
                }
                reply.filter(Reply::refused).ifPresent(refused -> {
                    throw new AssertionError("Refused: " + refused);
                });
                revive();
                Eventually.passes(Duration.ofMillis(50));
            }
            throw new AssertionError("No answer that counts");
        }

        /** Waits for what a job brings about, and revives the service if the job kills it. */
        private void whileWaiting(BooleanSupplier condition) {
            Eventually.comes(PATIENCE, () -> {
                revive();
                return condition.getAsBoolean();
            });
        }

        private void revive() {
            var service = ground.part(Suite.SUBSIDY_SERVICE);
            if (service.state() == PartState.FAILED) {
                died = true;
                ground.findings().fault();
                service.start();
            }
        }

        /** Leaves the service without the fault, and says so if it was never reached. */
        private void restore() {
            var service = ground.part(Suite.SUBSIDY_SERVICE);
            if (service.state() == PartState.FAILED) {
                service.start();
            } else if (!died) {
                ground.findings().violation("a fault was never reached, so nothing was proved");
                service.stop();
                service.start();
            }
        }
    }
}
