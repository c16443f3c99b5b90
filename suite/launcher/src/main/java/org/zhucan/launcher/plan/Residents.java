// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zhucan.launcher.plan.Command.Ref;
import org.zhucan.launcher.plan.OpeningStock.Table;

/**
 * The people of the opening stock by the part they play.
 *
 * @param nursing draw the subsidy, by grade
 * @param children in training, by its kind
 * @param founders start a business
 * @param others neither
 */
record Residents(
        Map<Integer, List<Resident>> nursing,
        Map<String, List<Trained>> children,
        List<Resident> founders,
        List<Resident> others) {

    static final Residents NOBODY = new Residents(Map.of(), Map.of(), List.of(), List.of());

    /** A child and who cares for it. @param diagnosed has a diagnosis, and no certificate yet */
    record Trained(Resident child, Resident guardian, boolean diagnosed) {}

    List<Resident> all() {
        return Stream.of(
                        nursing.values().stream().flatMap(List::stream),
                        children.values().stream()
                                .flatMap(List::stream)
                                .flatMap(trained -> Stream.of(trained.guardian(), trained.child())),
                        founders.stream(),
                        others.stream())
                .flatMap(residents -> residents)
                .toList();
    }

    /** The files, in the order in which they are imported. @param lastPaid month up to which everybody was paid */
    List<Table> tables(String programme, String lastPaid) {
        var persons = new ArrayList<List<Object>>();
        var certificates = new ArrayList<List<Object>>();
        var payees = new ArrayList<List<Object>>();
        var entitlements = new ArrayList<List<Object>>();
        for (var resident : all()) {
            persons.add(person(resident));
            if (resident.held() != null) {
                certificates.add(certificate(resident));
            }
            if (resident.account() != null) {
                payees.add(payee(resident));
            }
            if (resident.draws()) {
                entitlements.add(entitlement(resident, programme, lastPaid));
            }
        }
        return Stream.of(
                        new Table(
                                "persons",
                                List.of(
                                        "key",
                                        "idNumber",
                                        "name",
                                        "household",
                                        "registeredDivision",
                                        "residenceDivision",
                                        "phone"),
                                persons),
                        new Table(
                                "certificates",
                                List.of("key", "idNumber", "category", "grade", "issuedOn"),
                                certificates),
                        new Table("payees", List.of("key", "personId", "holderName", "bank", "account"), payees),
                        new Table(
                                "entitlements",
                                List.of("key", "personId", "programme", "grade", "startMonth", "lastPaidMonth"),
                                entitlements))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private static List<Object> person(Resident resident) {
        var person = resident.person();
        return List.of(
                person.ref(),
                person.idNumber(),
                person.name(),
                resident.household(),
                person.village(),
                person.village(),
                person.phone());
    }

    private static List<Object> certificate(Resident resident) {
        var held = resident.held();
        return List.of(
                resident.ref().replace("person", "certificate"),
                resident.person().idNumber(),
                String.valueOf(held.category()),
                String.valueOf(held.grade()),
                held.issuedOn().toString());
    }

    private static List<Object> payee(Resident resident) {
        return List.of(
                resident.payee(),
                new Ref(resident.ref()),
                resident.person().name(),
                resident.account().bank(),
                resident.account().number());
    }

    private static List<Object> entitlement(Resident resident, String programme, String lastPaid) {
        return List.of(
                resident.ref().replace("person", "entitlement"),
                new Ref(resident.ref()),
                programme,
                String.valueOf(resident.held().grade()),
                java.time.YearMonth.from(resident.held().issuedOn()).toString(),
                lastPaid);
    }
}
