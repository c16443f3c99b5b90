// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A bad line between a service and what it stands on: everything passes through here, and a drill decides how. One thread a direction, so
 * it is for a few connections, such as a pool's.
 */
public final class TcpProxy implements AutoCloseable {

    /** How the line is. */
    public enum Line {
        /** Everything passes. */
        GOOD,
        /** What the server says comes late. */
        SLOW,
        /** Nothing passes in either direction, and nobody is told. */
        HALF_OPEN,
        /** Connections end with a reset as soon as anything is said. */
        RESET,
        /** Half of what the server says next arrives, then the connection ends. */
        TRUNCATED
    }

    private static final int BUFFER = 16_384;
    private static final Duration STEP = Duration.ofMillis(5);

    private final InetSocketAddress server;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Line line = Line.GOOD;
    private volatile Duration delay = Duration.ZERO;

    private TcpProxy(InetSocketAddress server, ServerSocket door) {
        this.server = server;
        this.door = door;
    }

    /** Begins to pass on to a port of this machine. */
    public static TcpProxy to(int serverPort) {
        try {
            var loopback = InetAddress.getLoopbackAddress();
            var proxy = new TcpProxy(new InetSocketAddress(loopback, serverPort), new ServerSocket(0, 50, loopback));
            start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("No port for a proxy", e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** From now on, also on connections that are open. @param late how long each of the server's words takes on a slow line */
    public void becomes(Line wanted, Duration late) {
        delay = late;
        line = wanted;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException e) {
                // the door is closed, or the server away: the caller sees its connection end
            }
        }
    }

    private void connect(Socket client) throws IOException {
        var behind = new Socket();
        try {
            behind.connect(server);
        } catch (IOException e) {
            client.close();
            throw e;
        }
        client.setTcpNoDelay(true);
        behind.setTcpNoDelay(true);
        open.add(client);
        open.add(behind);
        start(() -> pass(client, behind, false));
        start(() -> pass(behind, client, true));
    }

    private void pass(Socket from, Socket to, boolean answers) {
        var buffer = new byte[BUFFER];
        try (from;
                to) {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                waitWhileHalfOpen(from);
                if (line == Line.RESET) {
                    reset(from, to);
                    return;
                }
                if (line == Line.SLOW && answers) {
                    pause(delay);
                }
                if (line == Line.TRUNCATED && answers) {
                    to.getOutputStream().write(buffer, 0, read / 2);
                    return;
                }
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException e) {
            // one of the two has gone; closing both tells the other
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void waitWhileHalfOpen(Socket from) {
        while (line == Line.HALF_OPEN && !from.isClosed()) {
            pause(STEP);
        }
    }

    private static void reset(Socket... sockets) throws IOException {
        for (var socket : sockets) {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        }
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "tcp-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
