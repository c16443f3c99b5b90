// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.zhucan.platform.jobs.JobWork;

/** Applies the good rows of an approved import, so many lines of the file at a time; done again it finds none. */
@ApplicationScoped
class ImportApply implements JobWork {

    static final String KIND = "import-apply";

    private static final int LINES = 2_500;

    private final ImportTable table;

    ImportApply(ImportTable table) {
        this.table = table;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int chunks(UUID job, String params) {
        return (table.requireLocked(UUID.fromString(params)).lastLine() + LINES - 1) / LINES;
    }

    @Override
    public void chunk(UUID job, String params, int index) {
        var approved = table.requireLocked(UUID.fromString(params));
        if (approved.state() == ImportState.APPROVED) {
            table.kind(approved.kind()).apply(table.rows(approved, index * LINES, (index + 1) * LINES));
        }
    }

    @Override
    public String finish(UUID job, String params) {
        var approved = table.requireLocked(UUID.fromString(params));
        if (approved.state() == ImportState.APPROVED) {
            approved.applied(table.count(approved));
            table.ended(approved);
        }
        return "{\"importId\":\"" + params + "\"}";
    }
}
