// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhucan.subsidy.County.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.sessions.JqwikSession;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.zhucan.contracts.certificate.PersonEvent.PersonDeceased;
import org.zhucan.contracts.certificate.PersonEvent.PersonState;
import org.zhucan.contracts.envelope.DomainEvent;
import org.zhucan.contracts.vocabulary.LifeStatus;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.privacy.EncryptedText;
import org.zhucan.platform.testing.ZhucanServers;
import org.zhucan.subsidy.County;
import org.zhucan.subsidy.inbound.Arrivals;
import org.zhucan.subsidy.inbound.Card;

/**
 * The month roll as a property: whatever joins, grade changes and deaths a year brings, and whether they are told before or after their
 * month's run and granted then or later, thirteen runs pay each month of each person that is owed, once, at its own rate, and no other.
 */
@QuarkusTest
@QuarkusTestResource(ZhucanServers.class)
class MonthRollComponentTest {

    private static final Logger LOG = Logger.getLogger(MonthRollComponentTest.class);
    private static final int PEOPLE = 60;

    @Inject
    Arrivals arrivals;

    @Inject
    PaymentRuns runs;

    @Inject
    RunCalculation calculation;

    @Test
    void linesPaidAreThoseOfTheModel() {
        var seed = System.nanoTime();
        LOG.infof("The histories of seed %d", seed);
        var random = new Random(seed);
        var programme = County.aNursingProgramme();
        var lives = new ArrayList<Life>();
        JqwikSession.run(() -> {
            var histories = LifeHistory.any().generator(1_000);
            while (lives.size() < PEOPLE) {
                lives.add(aLife(histories.next(random).value(), programme));
            }
        });
        var told = new ArrayList<Told>();
        lives.forEach(life -> told.addAll(life.told(random)));
        told.sort(Comparator.comparingInt(Told::before).thenComparing(Told::on));
        for (var month = 1; month <= LifeHistory.LAST_MONTH; month++) {
            tell(told, month);
            grant(programme, month == LifeHistory.LAST_MONTH ? 1 : 0.6, random);
            pay(programme, LifeHistory.month(month));
        }
        for (var life : lives) {
            assertThat(paid(life.person().id(), programme))
                    .as("seed " + seed + ": " + life.history())
                    .isEqualTo(life.history().owed());
        }
    }

    /** An event, the day it is of, and the run before which it is told. */
    private record Told(int before, LocalDate on, DomainEvent event) {}

    private record Life(PersonState person, LifeHistory history, County.Programme programme) {

        List<Told> told(Random random) {
            var all = new ArrayList<Told>();
            var first = history.steps().get(0);
            all.add(new Told(0, day(first), County.registered(person)));
            if (history.destitute()) {
                all.add(new Told(0, day(first), County.fact(person.id(), "DESTITUTE", LocalDate.of(2023, 1, 1), null)));
            }
            Card card = null;
            var before = 0;
            for (var step : history.steps()) {
                before = Math.max(before, step.month() + random.nextInt(2));
                var next = card == null
                        ? Card.of(person.id(), programme, step.grade(), day(step))
                        : card.regraded(step.grade(), day(step));
                if (card == null) {
                    all.add(new Told(before, day(step), next.issuedEvent()));
                } else {
                    all.add(new Told(before, day(step), card.supersededEvent(next)));
                    all.add(new Told(before, day(step), next.regradedEvent(card)));
                }
                card = next;
            }
            if (history.death() > 0) {
                var on = LifeHistory.month(history.death()).atEndOfMonth();
                before = Math.max(before, history.death() + random.nextInt(2));
                all.add(new Told(before, on, died(on)));
                all.add(new Told(before, on, card.cancelledEvent(on, "DEATH")));
            }
            return all;
        }

        private DomainEvent died(LocalDate on) {
            var dead = new PersonState(
                    person.id(),
                    person.householdId(),
                    person.birthDate(),
                    person.sex(),
                    person.registeredDivision(),
                    person.residenceDivision(),
                    LifeStatus.DECEASED,
                    on);
            return new PersonDeceased(dead, on, "hospital", on.atTime(5, 0).toInstant(ZoneOffset.UTC));
        }

        private static LocalDate day(LifeHistory.Step step) {
            return LifeHistory.month(step.month()).atDay(step.day());
        }
    }

    private static Life aLife(LifeHistory history, County.Programme programme) {
        var person = County.aPerson();
        var ciphertext = new EncryptedText();
        ZhucanServers.database()
                .run(
                        """
                        insert into payee (id, version, person_id, holder_name, bank, account, account_version, status,
                            prepared_by, approved_by, division_code)
                        values (uuidv7(), 1, ?, ?, 'bank', ?, 1, 'ACTIVE', 'li', 'wang', ?)
                        """,
                        person.id(),
                        ciphertext.convertToDatabaseColumn("王小明"),
                        ciphertext.convertToDatabaseColumn("6217000000001234"),
                        County.TOWNSHIP);
        return new Life(person, history, programme);
    }

    private void tell(List<Told> told, int month) {
        arrivals.receive(told.stream()
                .filter(one -> one.before() == month || month == 1 && one.before() == 0)
                .map(Told::event)
                .toList());
    }

    /** Some of what is proposed is granted now, the rest later. */
    private static void grant(County.Programme programme, double share, Random random) {
        for (var row : ZhucanServers.database()
                .rows(
                        "select id from entitlement where programme = ? and status = 'PROPOSED' and (end_month is null"
                                + " or end_month >= start_month)",
                        programme.code())) {
            if (random.nextDouble() < share) {
                ZhucanServers.database().run("update entitlement set status = 'GRANTED' where id = ?", row.get("id"));
            }
        }
    }

    private void pay(County.Programme programme, YearMonth month) {
        var run = Ids.next();
        step(() -> runs.start(ManyPeople.aRun(run, programme, month)));
        step(() -> calculation.chunks(run, run.toString()));
        step(() -> calculation.chunk(run, run.toString(), 0));
        step(() -> assertThat(calculation.finish(run, run.toString())).isNotEmpty());
        assertThat(ZhucanServers.database()
                        .number(
                                "select count(*) from (select person_id from transfer where run_id = ?"
                                        + " group by person_id having count(*) > 1) twice",
                                run))
                .isZero();
    }

    private static Map<YearMonth, Long> paid(UUID person, County.Programme programme) {
        var paid = new TreeMap<YearMonth, Long>();
        for (var row : ZhucanServers.database()
                .rows(
                        "select month, amount_fen from payment_line where person_id = ? and programme = ?",
                        person,
                        programme.code())) {
            var month = YearMonth.from(((Date) row.get("month")).toLocalDate());
            assertThat(paid.put(month, (Long) row.get("amount_fen")))
                    .as(month + " is paid once")
                    .isNull();
        }
        return new HashMap<>(paid);
    }
}
