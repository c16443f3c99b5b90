// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.profile;

import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import org.zhucan.bench.Bench;
import org.zhucan.bench.data.PersonStock;
import org.zhucan.bench.load.Wrk;
import org.zhucan.launcher.suite.Suite;

/** Loads certificate-service with a flight recorder in it: reads for P2, writes for P5. */
public final class Profile {

    private static final int CLIENTS = 64;

    private Profile() {}

    /** Leaves the recording in the folder of the measurement. */
    public static HotFrames of(String gate, Bench bench) throws Exception {
        var recording = bench.ground().home().resolve("bench/" + gate + ".jfr");
        Files.deleteIfExists(recording);
        bench.ground().only(Suite.CERTIFICATE_SERVICE);
        new PersonStock(bench).fill();
        var flags = "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + recording;
        var replica = bench.ground()
                .suite()
                .replica(
                        Suite.CERTIFICATE_SERVICE,
                        Map.of("_JAVA_OPTIONS", (flags + " " + bench.sizes().flags()).strip()));
        Instant since;
        try {
            var address = "http://127.0.0.1:" + replica.port() + "/api/v1/persons";
            load(gate, bench, address, bench.sizes().warmSeconds());
            since = Instant.now();
            load(gate, bench, address, bench.sizes().seconds());
        } finally {
            replica.stop();
        }
        return HotFrames.of(recording, since);
    }

    private static void load(String gate, Bench bench, String address, int seconds) throws Exception {
        var stock = new PersonStock(bench);
        var read = gate.equals("P2");
        var lines = read ? stock.ids() : stock.registrationsForSeconds(seconds);
        var token = bench.ground().token("township-clerk");
        bench.wrk()
                .orElseThrow(() -> new IllegalStateException("wrk is not installed"))
                .run(new Wrk.Load(read ? Wrk.Kind.READ : Wrk.Kind.POST, address, CLIENTS, seconds, token, lines));
    }
}
