// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

import com.fasterxml.jackson.databind.JsonNode;
import org.zhucan.launcher.county.Figure;

/**
 * One line of the final table.
 *
 * @param computed what the bulletin says; null when it says nothing
 * @param postings the same amount by the ledger, for a figure in yuan; else null
 */
public record FigureRow(Figure figure, JsonNode computed, JsonNode postings, Verdict verdict) {

    public enum Verdict {
        MATCH,
        DIFFERENCE,
        /** Lines and postings of an amount disagree. */
        LEDGER_DIFFERENCE,
        /** The service that computes it did not answer. */
        MISSING,
        NOT_COVERED
    }

    public boolean covered() {
        return figure.covered();
    }

    static FigureRow of(Figure figure, JsonNode found) {
        if (!figure.covered()) {
            return new FigureRow(figure, null, null, Verdict.NOT_COVERED);
        }
        if (found == null || found.path("value").isMissingNode()) {
            return new FigureRow(figure, null, null, Verdict.MISSING);
        }
        var postings = found.path("crossCheck").get("value");
        var verdict = figure.agrees(found.get("value")) ? Verdict.MATCH : Verdict.DIFFERENCE;
        return new FigureRow(
                figure,
                found.get("value"),
                postings,
                ledgerAgrees(figure, found) ? verdict : Verdict.LEDGER_DIFFERENCE);
    }

    private static boolean ledgerAgrees(Figure figure, JsonNode found) {
        if (!figure.unit().equals("yuan")) {
            return true;
        }
        var crossCheck = found.path("crossCheck");
        return crossCheck.path("value").isNumber()
                && crossCheck
                                .path("value")
                                .decimalValue()
                                .compareTo(found.path("value").decimalValue())
                        == 0;
    }
}
