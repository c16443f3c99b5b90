// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.watch;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhucan.drill.office.Office;

/** When the suite is quiet, what a service knows of another one's records is what they are, and every event was taken. */
final class Mirrors {

    private static final String PERSON = "select id || '/' || birth_date || '/' || registered_division || '/' "
            + "|| coalesce(death_date::text, '') from ";
    private static final String CERTIFICATE =
            "select id || '/' || person_id || '/' || status || '/' || valid_from || '/' || valid_until from ";
    private static final String FACT =
            "select id || '/' || person_id || '/' || kind || '/' || valid_from || '/' || coalesce(valid_to::text, '') from ";
    private static final List<String> LISTENERS = List.of("subsidy", "rehab", "employment");

    private final Office office;

    Mirrors(Office office) {
        this.office = office;
    }

    /** Each difference in words. */
    List<String> differences() {
        var found = new ArrayList<String>();
        for (var service : LISTENERS) {
            compare(
                    found,
                    service + " knows every person as it is",
                    PERSON + "person",
                    service,
                    PERSON + "known_person");
            compare(
                    found,
                    service + " knows every certificate as it is",
                    CERTIFICATE + "certificate",
                    service,
                    CERTIFICATE + "known_certificate");
            taken(found, "certificate", service);
        }
        compare(found, "subsidy knows every fact as it is", FACT + "person_fact", "subsidy", FACT + "known_fact");
        return found;
    }

    private void compare(List<String> found, String name, String source, String service, String mirror) {
        var wanted = texts("certificate", source);
        var known = texts(service, mirror);
        wanted.removeAll(known);
        if (!wanted.isEmpty()) {
            found.add(name + ": not so of " + wanted.size());
        }
    }

    private void taken(List<String> found, String publisher, String service) {
        var missing = texts(publisher, "select event_id::text from event_log");
        missing.removeAll(texts(service, "select event_id::text from inbox"));
        if (!missing.isEmpty()) {
            found.add(service + " has taken every event of " + publisher + ": not " + missing.size());
        }
    }

    private Set<String> texts(String database, String query) {
        try (var connection = office.connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new HashSet<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException("As the mirrors were compared", e);
        }
    }
}
