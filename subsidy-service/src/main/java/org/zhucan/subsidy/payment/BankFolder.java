// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.zhucan.platform.audit.AuditTrail;
import org.zhucan.platform.jobs.JobWork;
import org.zhucan.platform.jobs.Jobs;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.subsidy.SubsidyConfig;
import org.zhucan.subsidy.programme.Programmes;

/**
 * The folder from which the bank takes files. A file and a database cannot commit together: the dispatch commits the
 * file's hash and a job, and the job writes the file, again after a crash, until it stands. The same run always gives
 * the same bytes, and a file that does not match the committed hash is never written.
 */
@ApplicationScoped
class BankFolder implements JobWork {

    private static final String KIND = "bank-file";

    private final PaymentRuns runs;
    private final RunLines lines;
    private final Programmes programmes;
    private final Jobs jobs;
    private final Session session;
    private final AuditTrail audit;
    private final Path folder;

    BankFolder(
            PaymentRuns runs,
            RunLines lines,
            Programmes programmes,
            Jobs jobs,
            Session session,
            AuditTrail audit,
            SubsidyConfig config) {
        this.runs = runs;
        this.lines = lines;
        this.programmes = programmes;
        this.jobs = jobs;
        this.session = session;
        this.audit = audit;
        this.folder = config.bankOut();
    }

    /**
     * Starts the job that writes the run's file once the dispatch commits.
     *
     * @return SHA-256 of the file's rows, as its last row says
     */
    String announce(PaymentRun run) {
        requireWritable();
        jobs.start(KIND, run.id().toString());
        return content(run).hash();
    }

    /** The file of a run, made anew from its transfers. */
    Content content(PaymentRun run) {
        var header = new BankFile.Header(
                run.id(),
                run.programme(),
                run.month(),
                run.seq(),
                run.transfers(),
                run.totalFen(),
                programmes.require(run.programme()).nameZh() + " " + run.month());
        var bytes = new ByteArrayOutputStream();
        try (var entries = lines.entries(run.id())) {
            var hash = BankFile.write(bytes, header, entries.iterator());
            return new Content(bytes.toByteArray(), hash);
        }
    }

    void noteReading(PaymentRun run) {
        audit.note("read-bank-file", "PaymentRun", run.id(), Map.of());
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
        write(run.id() + ".csv", content.bytes());
    }

    @Override
    public String finish(UUID job, String params) {
        session.createNativeMutationQuery("update payment_run set file_written = true where id = :run")
                .setParameter("run", UUID.fromString(params))
                .executeUpdate();
        return "{\"file\":\"" + params + ".csv\"}";
    }

    /** Under a name that the bank does not look for, to the disk, then renamed: nobody ever sees half a file. */
    private void write(String name, byte[] bytes) {
        var draft = folder.resolve("." + name + ".part");
        try {
            try (var file = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                var rest = java.nio.ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    file.write(rest);
                }
                file.force(true);
            }
            Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed); // passes by itself: the job tries again
        }
    }

    private void requireWritable() {
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new FolderUnavailable();
        }
        if (!Files.isWritable(folder)) {
            throw new FolderUnavailable();
        }
    }

    /** The bytes for the bank and the hash that their last row states. */
    record Content(byte[] bytes, String hash) {}

    static final class FolderUnavailable extends Refusal {
        FolderUnavailable() {
            super(Kind.UNAVAILABLE, "bank-folder-unavailable", "The folder for files to the bank cannot be written");
        }
    }
}
