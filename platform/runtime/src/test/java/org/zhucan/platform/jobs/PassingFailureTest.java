// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassingFailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "25P03", "40P01", "53300", "55P03", "57P01", "58030"})
    void theDatabasePasses(String state) {
        assertThat(PassingFailure.is(new IllegalStateException(new SQLException("", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "42P01", "57014"})
    void theWorksOwnFaultDoesNot(String state) {
        assertThat(PassingFailure.is(new IllegalStateException(new SQLException("", state))))
                .isFalse();
    }

    @Test
    void aPoolWithoutConnectionsAndTheNetworkPass() {
        assertThat(PassingFailure.is(new SQLException("Acquisition timeout"))).isTrue();
        assertThat(PassingFailure.is(new UncheckedIOException(new IOException("reset"))))
                .isTrue();
        assertThat(PassingFailure.is(new TimeoutException("no leader"))).isTrue();
        assertThat(PassingFailure.is(new IllegalArgumentException("wrong data")))
                .isFalse();
    }
}
