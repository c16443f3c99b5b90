// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.bulk;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.zhucan.platform.ids.Ids;
import org.zhucan.platform.jobs.Jobs;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.security.FourEyes;
import org.zhucan.platform.web.IfMatch;

/** Where a file is handed in, approved by a second person, or given up. */
@ApplicationScoped
@Transactional(MANDATORY)
public class ImportDesk {

    private static final Set<String> ENDED_WITHOUT_END = Set.of("FAILED", "CANCELLED");

    private final ImportTable table;
    private final Staging staging;
    private final Jobs jobs;
    private final Caller caller;

    ImportDesk(ImportTable table, Staging staging, Jobs jobs, Caller caller) {
        this.table = table;
        this.staging = staging;
        this.jobs = jobs;
        this.caller = caller;
    }

    /**
     * Stages a file and has its rows checked. The same file a second time is refused with 409 {@code import-sent-already}.
     *
     * @param kind the name of an {@link ImportKind}
     * @param contentType {@code text/csv} or {@code application/x-ndjson}
     */
    public Import receive(String kind, String contentType, byte[] file) {
        caller.requireInside(caller.division());
        var format = ImportFormat.of(contentType);
        var sha256 = sha256(file);
        table.sent(kind, sha256).ifPresent(first -> {
            throw new ImportRefusals.SentAlready(first);
        });
        var preparer = new Import.Preparer(caller.sub(), caller.division(), caller.scopePrefix());
        var received = new Import(Ids.next(), kind, format, sha256, preparer);
        table.persistAndFlush(received);
        var extent = staging.take(received.id(), table.kind(kind), format, file);
        var job = jobs.start(ImportCheck.KIND, received.id().toString());
        received.staged(extent.rows(), extent.lastLine(), job);
        return received;
    }

    /** Has the good rows applied; refused to who prepared them. */
    public Import approve(String kind, UUID id, IfMatch ifMatch) {
        var checked = requireForChange(kind, id, ifMatch);
        FourEyes.check(checked.preparedBy(), caller);
        checked.mayBeApproved();
        checked.approve(caller.sub(), jobs.start(ImportApply.KIND, id.toString()));
        return checked;
    }

    /** Gives an import up. One that is approved must have failed: what it applied stays, and the same file finds it unchanged. */
    public Import discard(String kind, UUID id, IfMatch ifMatch, String reason) {
        var given = requireForChange(kind, id, ifMatch);
        var underWay = !ENDED_WITHOUT_END.contains(jobs.view(given.jobId()).state());
        if (given.state() == ImportState.APPROVED && underWay) {
            throw new ImportRefusals.UnderWay();
        }
        given.discard(reason);
        table.ended(given);
        table.forgetRows(given);
        return given;
    }

    private Import requireForChange(String kind, UUID id, IfMatch ifMatch) {
        var found = table.requireLocked(id).of(kind);
        ifMatch.check(found.version());
        return found;
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
