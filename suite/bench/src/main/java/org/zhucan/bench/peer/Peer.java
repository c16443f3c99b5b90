// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.peer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zhucan.launcher.process.JavaCommand;
import org.zhucan.launcher.process.Readiness;
import org.zhucan.platform.embedded.ChildProcess;
import org.zhucan.platform.embedded.FreePorts;
import org.zhucan.platform.embedded.Waiting;

/** A small server of the bench in a JVM of its own, with the flags that what it stands beside has. */
public final class Peer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChildProcess process;
    private final int port;

    private Peer(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Answers every request with the same small document. */
    public static Peer stub(Path folder, String flags) {
        return java(folder, Stub.class, flags, List.of());
    }

    /** A proxy that does nothing but pass on. */
    public static Peer plainProxy(Path folder, Peer upstream, String flags) {
        return java(folder, PlainProxy.class, flags, List.of(Integer.toString(upstream.port)));
    }

    /** Any program that listens on the port. @param readyAt a path that answers 200 */
    static Peer of(String name, List<String> command, Path folder, int port, String readyAt) {
        var child = ChildProcess.start(ChildProcess.Launch.of(name, command, folder, folder.resolve(name + ".log")));
        Waiting.until(name, PATIENCE, child, Readiness.of("http://127.0.0.1:" + port + readyAt));
        return new Peer(child, port);
    }

    private static Peer java(Path folder, Class<?> program, String flags, List<String> arguments) {
        int port = FreePorts.next();
        var all = new ArrayList<>(
                List.of("-cp", System.getProperty("java.class.path"), program.getName(), Integer.toString(port)));
        all.addAll(arguments);
        return of(program.getSimpleName(), javaCommand(flags, all), folder, port, "/");
    }

    /** A command line of Java with the flags that the suite gives its services, these flags and the rest. */
    static List<String> javaCommand(String flags, List<String> rest) {
        var options = new ArrayList<>(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        Stream.of(flags.split(" ")).filter(flag -> !flag.isEmpty()).forEach(options::add);
        options.addAll(rest);
        return JavaCommand.with(options);
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.stop();
    }
}
