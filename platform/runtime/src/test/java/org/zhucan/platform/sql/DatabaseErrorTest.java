// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseErrorTest {

    @ParameterizedTest
    @CsvSource({
        "55P03, BUSY",
        "57014, BUSY",
        "40P01, BUSY",
        "40001, BUSY",
        "08001, AWAY",
        "08006, AWAY",
        "57P01, AWAY",
        "53300, AWAY",
        "23505, DUPLICATE",
        "23503, MISTAKE",
        "42501, MISTAKE"
    })
    void theStateDecides(String state, DatabaseError error) {
        assertThat(DatabaseError.of(new SQLException("text", state))).isEqualTo(error);
    }

    @Test
    void aPoolWithoutAFreeConnectionIsAway() {
        assertThat(DatabaseError.of(new SQLException("Sorry, acquisition timeout!")))
                .isEqualTo(DatabaseError.AWAY);
    }
}
