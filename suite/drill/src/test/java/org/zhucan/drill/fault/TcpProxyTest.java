// SPDX-License-Identifier: Apache-2.0
package org.zhucan.drill.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucan.drill.fault.TcpProxy.Line;

class TcpProxyTest {

    private static final byte[] WORDS = "0123456789".getBytes(StandardCharsets.UTF_8);
    private static final int SOON_MILLIS = 300;

    private ServerSocket echo;
    private TcpProxy line;
    private Socket caller;

    @BeforeEach
    void aServerThatRepeatsWhatItHears() throws IOException {
        echo = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::repeat, "echo");
        thread.setDaemon(true);
        thread.start();
        line = TcpProxy.to(echo.getLocalPort());
        caller = new Socket(InetAddress.getLoopbackAddress(), line.port());
        caller.setSoTimeout(10_000);
    }

    private void repeat() {
        try (var heard = echo.accept()) {
            heard.getInputStream().transferTo(heard.getOutputStream());
        } catch (IOException ended) {
            // the test is over
        }
    }

    @AfterEach
    void hangUp() throws IOException {
        caller.close();
        line.close();
        echo.close();
    }

    private byte[] said(int bytes) throws IOException {
        caller.getOutputStream().write(WORDS);
        return caller.getInputStream().readNBytes(bytes);
    }

    @Test
    void aGoodLinePassesEverything() throws IOException {
        assertThat(said(WORDS.length)).isEqualTo(WORDS);
    }

    @Test
    void aTruncatedLinePassesHalfAndEnds() throws IOException {
        line.becomes(Line.TRUNCATED, Duration.ZERO);
        assertThat(said(WORDS.length)).hasSize(WORDS.length / 2);
        assertThat(caller.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void aResetLineEndsWithAReset() {
        line.becomes(Line.RESET, Duration.ZERO);
        assertThatThrownBy(() -> said(1)).isInstanceOf(SocketException.class);
    }

    @Test
    void aHalfOpenLineSaysNothingUntilItIsGoodAgain() throws IOException {
        line.becomes(Line.HALF_OPEN, Duration.ZERO);
        caller.setSoTimeout(SOON_MILLIS);
        assertThatThrownBy(() -> said(1)).isInstanceOf(SocketTimeoutException.class);
        line.becomes(Line.GOOD, Duration.ZERO);
        caller.setSoTimeout(10_000);
        assertThat(caller.getInputStream().readNBytes(WORDS.length)).isEqualTo(WORDS);
    }

    @Test
    void aSlowLineIsLateButWhole() throws IOException {
        line.becomes(Line.SLOW, Duration.ofMillis(2L * SOON_MILLIS));
        caller.setSoTimeout(SOON_MILLIS);
        assertThatThrownBy(() -> said(1)).isInstanceOf(SocketTimeoutException.class);
        caller.setSoTimeout(10_000);
        assertThat(caller.getInputStream().readNBytes(WORDS.length)).isEqualTo(WORDS);
    }
}
