// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.UUID;
import org.zhucan.platform.audit.AuditTrail;
import org.zhucan.platform.jobs.JobWork;
import org.zhucan.platform.jobs.Jobs;

/**
 * Files for the bank. A file and a database cannot commit together: the dispatch commits the file's hash and a job, and
 * the job writes the file, again after a crash, until it stands. The same run always gives the same bytes, and a file
 * that does not match the committed hash is never written.
 */
@ApplicationScoped
class BankFiles implements JobWork {

    private static final String KIND = "bank-file";

    private final PaymentRuns runs;
    private final RunLines lines;
    private final Jobs jobs;
    private final BankFolder folder;
    private final AuditTrail audit;

    BankFiles(PaymentRuns runs, RunLines lines, Jobs jobs, BankFolder folder, AuditTrail audit) {
        this.runs = runs;
        this.lines = lines;
        this.jobs = jobs;
        this.folder = folder;
        this.audit = audit;
    }

    /**
     * Starts the job that writes the run's file once the dispatch commits.
     *
     * @return SHA-256 of the file's rows, as its last row says
     */
    String announce(PaymentRun run) {
        folder.requireWritable();
        jobs.start(KIND, run.id().toString());
        return content(run).hash();
    }

    /** The file with accounts in clear, for somebody to look at; that they looked is noted. */
    byte[] show(PaymentRun run) {
        audit.note("read-bank-file", "PaymentRun", run.id(), Map.of());
        return content(run).bytes();
    }

    private Content content(PaymentRun run) {
        var header = new BankFile.Header(
                run.id(), run.programme(), run.month(), run.seq(), run.transfers(), run.totalFen(), run.purpose());
        var bytes = new ByteArrayOutputStream();
        try (var entries = lines.entries(run.id())) {
            var hash = BankFile.write(bytes, header, entries.iterator());
            return new Content(bytes.toByteArray(), hash);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int chunks(UUID job, String params) {
        return 1;
    }

    @Override
    public void chunk(UUID job, String params, int index) {
        var run = runs.require(UUID.fromString(params));
        var content = content(run);
        if (!content.hash().equals(run.fileSha256())) {
            throw new IllegalStateException("The file of run " + run.id() + " is not the one that was dispatched");
        }
        folder.write(run.id() + ".csv", content.bytes());
    }

    @Override
    public String finish(UUID job, String params) {
        lines.fileWritten(UUID.fromString(params));
        return "{\"file\":\"" + params + ".csv\"}";
    }

    /** The bytes for the bank and the hash that their last row states. */
    private record Content(byte[] bytes, String hash) {}
}
