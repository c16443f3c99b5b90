// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.zhucan.platform.jobs.JobWork;

/** Compares the rows of an import with each other and with what is on file. */
@ApplicationScoped
class ImportCheck implements JobWork {

    static final String KIND = "import-check";

    private final ImportTable table;

    ImportCheck(ImportTable table) {
        this.table = table;
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
        var checked = table.requireLocked(UUID.fromString(params));
        if (checked.state() != ImportState.RECEIVED) {
            return; // given up meanwhile
        }
        table.gatherStatistics(checked);
        var rows = table.rows(checked, 0, checked.lastLine());
        rows.refuseRepeated("row-key-twice", ImportRow.KEY, "row_key");
        table.kind(checked.kind()).check(rows);
        checked.checked(table.count(checked));
    }

    @Override
    public String finish(UUID job, String params) {
        return "{\"importId\":\"" + params + "\"}";
    }
}
