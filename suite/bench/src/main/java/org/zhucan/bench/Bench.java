// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench;

import java.util.Optional;
import org.zhucan.bench.data.Numbers;
import org.zhucan.bench.load.Gatling;
import org.zhucan.bench.load.Wrk;

/** What a gate measures with: the suite, the sizes, the generators of load. */
public record Bench(Ground ground, Sizes sizes, Optional<Wrk> wrk, Gatling gatling, Numbers numbers, boolean twin) {

    static Bench on(Ground ground, Sizes sizes, boolean twin) {
        var folder = ground.home().resolve("bench");
        return new Bench(
                ground,
                sizes,
                Wrk.in(folder),
                new Gatling(folder),
                new Numbers(ground.home().resolve("numbers-given")),
                twin);
    }
}
