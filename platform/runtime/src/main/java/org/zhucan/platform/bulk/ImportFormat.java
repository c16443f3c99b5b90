// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.bulk;

import jakarta.ws.rs.NotSupportedException;
import java.util.Locale;

/** How the rows of a file are written. */
enum ImportFormat {
    /** RFC 4180 in UTF-8, the first line naming the columns; one row a line. */
    CSV("text/csv"),
    /** One JSON object a line, in UTF-8. */
    NDJSON("application/x-ndjson");

    private final String mediaType;

    ImportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Reads a {@code Content-Type}; what is neither is refused with 415. */
    static ImportFormat of(String contentType) {
        var plain = contentType == null ? "" : contentType.split(";")[0].strip().toLowerCase(Locale.ROOT);
        for (var format : values()) {
            if (format.mediaType.equals(plain)) {
                return format;
            }
        }
        throw new NotSupportedException("Neither CSV nor NDJSON");
    }
}
