// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.zhucan.drill.Findings;
import org.zhucan.drill.ledger.ClientLedger.Kind;
import org.zhucan.drill.office.Eventually;
import org.zhucan.drill.office.Office;

/** Holds a client ledger against the suite once it has come to rest: nothing acknowledged is lost, nothing happened twice. */
public final class LedgerCheck {

    private static final Duration REST = Duration.ofSeconds(90);
    private static final List<String> LISTENERS = List.of("subsidy", "rehab", "employment");

    private final Office office;
    private final Findings findings;

    public LedgerCheck(Office office, Findings findings) {
        this.office = office;
        this.findings = findings;
    }

    /** Waits until what was acknowledged has gone everywhere, and counts. */
    public void check(ClientLedger ledger) {
        var persons = ledger.ids(Kind.PERSON);
        var facts = ledger.ids(Kind.FACT);
        findings.acknowledged(persons.size() + facts.size());
        findings.repeated(ledger.repeated());
        findings.doubled("a key with two answers", ledger.twoFaced());
        Eventually.comes(REST, () -> office.count("certificate", "outbox") == 0);

        findings.lost("person", persons.size() - office.among("certificate", "person", "id", persons));
        findings.lost("fact", facts.size() - office.among("certificate", "person_fact", "id", facts));
        announcedOnce("org.zhucan.person.registered.v1", persons);
        announcedOnce("org.zhucan.person.fact-recorded.v1", facts);
        for (var service : LISTENERS) {
            known(service, "known_person", persons);
        }
        known("subsidy", "known_fact", facts);
    }

    private void announcedOnce(String type, List<String> subjects) {
        var count = "select count(%s) from event_log where type = ? and subject = any(string_to_array(?, ','))";
        var ids = String.join(",", subjects);
        var events = office.number("certificate", count.formatted("*"), type, ids);
        var distinct = office.number("certificate", count.formatted("distinct subject"), type, ids);
        findings.lost(type, subjects.size() - distinct);
        findings.doubled(type, events - distinct);
    }

    private void known(String service, String table, List<String> ids) {
        Eventually.comes(REST, () -> office.among(service, table, "id", ids) == ids.size());
        findings.lost(table + " of " + service, ids.size() - office.among(service, table, "id", ids));
        findings.violation(parked(service));
    }

    private List<String> parked(String service) {
        var found = new ArrayList<String>();
        var parked = office.number(service, "select count(*) from parked_event where status = 'PARKED'");
        if (parked > 0) {
            found.add(parked + " events parked at " + service);
        }
        return found;
    }
}
