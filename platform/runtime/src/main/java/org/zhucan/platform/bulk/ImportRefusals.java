// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.bulk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucan.platform.problem.FieldProblem;
import org.zhucan.platform.problem.Refusal;

/** Why a whole import is refused; what is wrong with one row stands among its errors. */
final class ImportRefusals {

    private ImportRefusals() {}

    /** Outside the caller's scope, or of another kind, is unknown too. */
    static final class Unknown extends Refusal {
        Unknown(UUID id) {
            super(Kind.UNKNOWN, "import-unknown", "No import " + id);
        }
    }

    /** The very same file; the first is named. */
    static final class SentAlready extends Refusal {
        SentAlready(UUID first) {
            super(
                    Kind.CONFLICT,
                    "import-sent-already",
                    "The same file is import " + first + "; discard that one to send it again",
                    Map.of("importId", first));
        }
    }

    /** The first line of a CSV file does not name the columns. */
    static final class HeaderMalformed extends Refusal {
        HeaderMalformed(List<FieldProblem> columns) {
            super(Kind.MALFORMED, "import-header-malformed", "The first line must name the columns", columns);
        }
    }

    /** A file without a row. */
    static final class Empty extends Refusal {
        Empty() {
            super(Kind.MALFORMED, "import-empty", "The file holds no row");
        }
    }

    /** More rows than one import takes. */
    static final class TooLong extends Refusal {
        TooLong(int most) {
            super(Kind.TOO_LARGE, "import-too-long", "An import takes at most " + most + " rows; send several files");
        }
    }

    /** Nothing would be applied. */
    static final class NothingGood extends Refusal {
        NothingGood() {
            super(Kind.CONFLICT, "import-without-good-rows", "No row is good; discard the import and mend the file");
        }
    }

    /** An approved import is given up only when its job has ended without an end. */
    static final class UnderWay extends Refusal {
        UnderWay() {
            super(Kind.CONFLICT, "import-under-way", "The import is being applied");
        }
    }
}
