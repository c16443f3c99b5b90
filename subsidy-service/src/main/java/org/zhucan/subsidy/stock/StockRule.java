// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.stock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zhucan.platform.bulk.StagedRows;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.sql.Sql;
import org.zhucan.subsidy.person.KnownPersons;
import org.zhucan.subsidy.programme.Facts;
import org.zhucan.subsidy.programme.Facts.AssessmentFacts;
import org.zhucan.subsidy.programme.Facts.CertificateFacts;
import org.zhucan.subsidy.programme.OpenedBy;
import org.zhucan.subsidy.programme.Programme;
import org.zhucan.subsidy.programme.Programmes;
import org.zhucan.subsidy.programme.RateSpan;
import org.zhucan.subsidy.programme.Rhythm;
import org.zhucan.subsidy.programme.RuleColumns;

/**
 * Asks a programme's rule of each staged entitlement, for its first month that is not paid yet and by the facts of that month's first
 * day. The answer is staged with the row: no version where the programme is not paid monthly, no rates where it grants nothing.
 */
@ApplicationScoped
class StockRule {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RuleColumns.FactsRead facts = new RuleColumns.FactsRead();
    private final RuleColumns.Outcomes outcomes = new RuleColumns.Outcomes();
    private final KnownPersons persons;
    private final Programmes programmes;
    private final Sql sql;

    StockRule(KnownPersons persons, Programmes programmes, Sql sql) {
        this.persons = persons;
        this.programmes = programmes;
        this.sql = sql;
    }

    private record Row(
            int line,
            UUID personId,
            String programme,
            UUID certificateId,
            int category,
            int grade,
            LocalDate owedFrom) {

        Facts facts(KnownPersons persons) {
            var certificate = new CertificateFacts("certificate " + certificateId, "VALID", category, grade);
            return new Facts(
                    persons.find(personId, owedFrom).orElseThrow(), AssessmentFacts.NONE, certificate, owedFrom);
        }
    }

    void judge(StagedRows rows) {
        var inForce = new HashMap<LocalDate, List<Programme>>();
        var judged = good(rows).stream()
                .map(row -> programme(row, inForce).map(programme -> judged(rows, row, programme)))
                .flatMap(Optional::stream)
                .toList();
        sql.batch("""
                update entitlement_stage set decision_id = ?, programme_version = ?, legal_basis = ?, facts = ?,
                    conditions = ?, rates = ?
                where import_id = ? and line = ?
                """, judged);
    }

    private List<Row> good(StagedRows rows) {
        return sql.list(
                """
                select s.line, s.person_id, s.programme, s.certificate_id, s.category, s.grade,
                    cast(s.last_paid_month + interval '1 month' as date)
                from entitlement_stage s join known_person k on k.id = s.person_id where %s order by s.line
                """.formatted(StagedRows.GOOD),
                row -> new Row(
                        row.getInt(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getInt(5),
                        row.getInt(6),
                        row.getObject(7, LocalDate.class)),
                rows.bounds());
    }

    private Optional<Programme> programme(Row row, Map<LocalDate, List<Programme>> inForce) {
        return inForce
                .computeIfAbsent(row.owedFrom(), day -> programmes.openedBy(OpenedBy.CERTIFICATE_ISSUED, day))
                .stream()
                .filter(programme -> programme.code().equals(row.programme()))
                .filter(programme -> programme.rhythm() == Rhythm.MONTHLY)
                .findFirst();
    }

    private Object[] judged(StagedRows rows, Row row, Programme programme) {
        var read = row.facts(persons);
        var verdict = programme.judge(read, row.owedFrom());
        return new Object[] {
            Ids.next(),
            programme.version(),
            programme.legalBasis(),
            facts.convertToDatabaseColumn(read.read()),
            outcomes.convertToDatabaseColumn(verdict.outcomes()),
            verdict.granted() ? written(verdict.rates()) : null,
            rows.importId(),
            row.line()
        };
    }

    private static String written(List<RateSpan> rates) {
        try {
            return JSON.writeValueAsString(rates.stream().map(StockRule::span).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A rate cannot be written as JSON", impossible);
        }
    }

    private static Map<String, Object> span(RateSpan rate) {
        var span = new HashMap<String, Object>();
        span.put("from_month", rate.from().atDay(1).toString());
        span.put("to_month", rate.to() == null ? null : rate.to().atDay(1).toString());
        span.put("amountFen", rate.amountFen());
        span.put("document", rate.document());
        span.put("grade", rate.grade());
        return span;
    }
}
