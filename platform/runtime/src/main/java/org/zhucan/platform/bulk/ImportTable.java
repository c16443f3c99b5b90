// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.bulk;

import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucan.platform.sql.Sql;

/** Imports with their kinds, rows and errors; the caller's scope is a filter on the entity. */
@ApplicationScoped
class ImportTable implements PanacheRepositoryBase<Import, UUID> {

    private final Sql sql;
    private final List<ImportKind> kinds;

    ImportTable(Sql sql, @All List<ImportKind> kinds) {
        this.sql = sql;
        this.kinds = kinds;
    }

    ImportKind kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No import of kind " + name));
    }

    Import require(String kind, UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> new ImportRefusals.Unknown(id))
                .of(kind);
    }

    Import requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new ImportRefusals.Unknown(id));
    }

    /** The one that stands of this file; two at once wait for each other here. */
    Optional<UUID> sent(String kind, String sha256) {
        sql.list("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, kind + " " + sha256);
        return sql.first(
                "select id from import where kind = ? and sha256 = ? and state <> 'DISCARDED'",
                row -> row.getObject(1, UUID.class),
                kind,
                sha256);
    }

    /** One more than {@code limit}, the newest last. */
    List<Import> list(String kind, UUID after, int limit) {
        return find("kind = ?1 and id > ?2 order by id", kind, after)
                .range(0, limit)
                .list();
    }

    StagedRows rows(Import of, int after, int upTo) {
        return new StagedRows(sql, kind(of.kind()), of, after, upTo);
    }

    void gatherStatistics(Import of) {
        sql.analyze(kind(of.kind()).table());
    }

    Import.Counts count(Import of) {
        return sql.first(
                        """
                        select count(*) filter (where outcome = 'GOOD'), count(*) filter (where outcome = 'UNCHANGED'),
                            count(*) filter (where outcome = 'APPLIED')
                        from %s where import_id = ?
                        """.formatted(kind(of.kind()).table()),
                        row -> new Import.Counts(row.getInt(1), row.getInt(2), row.getInt(3)),
                        of.id())
                .orElseThrow();
    }

    /** One more than {@code limit}, by line and column. */
    List<RowError> errors(UUID id, int line, String pointer, int limit) {
        return sql.list(
                """
                select line, pointer, code from import_error
                where import_id = ? and (line, pointer) > (?, ?) order by line, pointer limit ?
                """,
                row -> new RowError(row.getInt(1), row.getString(2), row.getString(3)),
                id,
                line,
                pointer,
                limit + 1);
    }

    List<RowResultView> results(Import of) {
        return sql.list(
                "select line, row_key, case outcome when 'REFUSED' then null else target_id end, outcome from %s where import_id = ? order by line"
                        .formatted(kind(of.kind()).table()),
                row -> new RowResultView(
                        row.getInt(1), row.getString(2), row.getObject(3, UUID.class), row.getString(4)),
                of.id());
    }

    /** From now on the time runs after which its staged rows are forgotten. */
    void ended(Import of) {
        sql.update("update import set ended_at = now() where id = ?", of.id());
    }

    /** Staged rows of an import that was given up are nobody's business. */
    void forgetRows(Import of) {
        sql.update(
                "delete from %s where import_id = ?".formatted(kind(of.kind()).table()), of.id());
    }

    /** Staged rows of imports that ended so long ago. */
    void forgetOldRows(int days) {
        for (var kind : kinds) {
            sql.update("""
                    delete from %s s using import i
                    where i.id = s.import_id and i.state in ('APPLIED', 'DISCARDED')
                      and i.ended_at < now() - make_interval(days => ?)
                    """.formatted(kind.table()), days);
        }
    }
}
