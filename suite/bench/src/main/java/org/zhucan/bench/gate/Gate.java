// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.gate;

import java.util.List;
import org.zhucan.bench.Bench;
import org.zhucan.bench.report.Row;

/** Something that is measured, by the number that the performance guide knows it by. */
public interface Gate {

    String name();

    /** What is measured, in a few words. */
    String what();

    /** Measures; leaves the suite so that the next gate can do the same. */
    List<Row> measure(Bench bench) throws Exception;
}
