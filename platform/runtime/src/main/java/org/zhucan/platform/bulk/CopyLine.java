// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.bulk;

import java.util.HexFormat;

/** One row in PostgreSQL's text format of COPY. */
final class CopyLine {

    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder line = new StringBuilder(256);

    CopyLine with(Object value) {
        if (line.length() > 0) {
            line.append('\t');
        }
        if (value == null) {
            line.append("\\N");
        } else if (value instanceof byte[] bytes) {
            line.append("\\\\x");
            HEX.formatHex(line, bytes);
        } else {
            escaped(value.toString());
        }
        return this;
    }

    private void escaped(String text) {
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            switch (character) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(character);
            }
        }
    }

    String ended() {
        return line.append('\n').toString();
    }
}
