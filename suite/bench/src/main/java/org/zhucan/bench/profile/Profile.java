// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.profile;

import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import org.zhucan.bench.Bench;
import org.zhucan.bench.data.PersonStock;
import org.zhucan.bench.gate.Alone;
import org.zhucan.bench.gate.ReadGate;
import org.zhucan.bench.gate.WriteGate;
import org.zhucan.launcher.suite.Suite;

/** Loads certificate-service with a flight recorder in it: reads for P2, writes for P5. */
public final class Profile {

    private Profile() {}

    /** Leaves the recording in the folder of the measurement. */
    public static HotFrames of(String gate, Bench bench) throws Exception {
        var recording = bench.ground().home().resolve("bench/" + gate + ".jfr");
        Files.createDirectories(recording.getParent());
        Files.deleteIfExists(recording);
        new PersonStock(bench).fill();
        var load = gate.equals("P2") ? ReadGate.reading(bench, gate) : WriteGate.writing(bench, gate);
        var recorder = "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + recording;
        Instant since;
        try (var service = Alone.of(
                bench, Suite.CERTIFICATE_SERVICE, recorder + " " + bench.sizes().flags())) {
            var address = service.address() + "/api/v1/persons";
            load.warm(address);
            since = Instant.now();
            load.at(address, Map.of());
        }
        return HotFrames.of(recording, since);
    }
}
