// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoOrphanTest {

    @TempDir(factory = InTarget.class)
    Path folder;

    @Test
    void aChildDiesWithAParentThatIsKilled() throws Exception {
        Path note = folder.resolve("pid");
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        try {
            long child = awaitPid(note, parent);
            assertThat(ProcessHandle.of(child)).isPresent();
            parent.destroyForcibly().waitFor();
            assertThat(endsSoon(child)).isTrue();
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void aChildOutlivesTheThreadThatAskedForIt() throws Exception {
        ChildProcess[] started = new ChildProcess[1];
        Thread asking = new Thread(() -> started[0] = sleeper(folder));
        asking.start();
        asking.join();
        Thread.sleep(500);
        assertThat(started[0].alive()).isTrue();
        started[0].stop();
        assertThat(started[0].alive()).isFalse();
    }

    private static ChildProcess sleeper(Path folder) {
        return ChildProcess.start(
                ChildProcess.Launch.of("sleeper", List.of("sleep", "300"), folder, folder.resolve("sleeper.log")));
    }

    private static long awaitPid(Path note, Process parent) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!Files.exists(note) || Files.size(note) == 0) {
            assertThat(parent.isAlive() && System.nanoTime() < deadline).isTrue();
            Thread.sleep(50);
        }
        return Long.parseLong(Files.readString(note));
    }

    private static boolean endsSoon(long pid) throws Exception {
        ProcessHandle process = ProcessHandle.of(pid).orElse(null);
        if (process != null) {
            process.onExit().get(10, TimeUnit.SECONDS);
        }
        return true;
    }

    /** The program that is killed. */
    static final class Parent {

        private Parent() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            ChildProcess child = sleeper(folder);
            Files.writeString(folder.resolve("pid"), Long.toString(child.pid()));
            Thread.sleep(Duration.ofMinutes(5).toMillis());
        }
    }
}
