// SPDX-License-Identifier: Apache-2.0
package org.zhucan.certificate.person;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.outbox.Outbox;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.web.IfMatch;

/** Takes lists of facts from civil affairs (民政名单): the good rows land once, the others say why not. */
@ApplicationScoped
@Transactional(MANDATORY)
class FactDesk {

    private final Persons persons;
    private final PersonFacts facts;
    private final FactBatches batches;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    FactDesk(Persons persons, PersonFacts facts, FactBatches batches, Outbox outbox, Caller caller, Clock clock) {
        this.persons = persons;
        this.facts = facts;
        this.batches = batches;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    FactBatchView record(FactKind kind, String source, List<FactRow> rows) {
        var batch = new FactBatch(
                Ids.next(), kind, source, rows.size(), caller.division(), caller.sub(), LocalDate.now(clock));
        batches.persistAndFlush(batch);
        var list = new FactList(rows, persons::indexOf);
        list.resolve(persons.listed(list.persons()), batch, Ids::next);
        var recorded = facts.addAll(batch, list.facts());
        var now = clock.instant();
        outbox.publishAll(list.facts().stream()
                .filter(fact -> recorded.contains(fact.id()))
                .map(fact -> fact.recorded(now))
                .iterator());
        return new FactBatchView(batch.id(), list.results(recorded));
    }

    PersonFact end(UUID id, IfMatch ifMatch, LocalDate lastDay) {
        var fact = facts.requireForChange(id, ifMatch);
        outbox.publish(fact.end(lastDay, clock.instant()));
        return fact;
    }
}
