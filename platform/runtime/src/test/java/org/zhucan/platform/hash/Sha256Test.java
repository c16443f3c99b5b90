// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.hash;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {

    private static final String OF_ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"; // FIPS 180-4

    @Test
    void partsCountAsOne() {
        assertThat(HexFormat.of().formatHex(Sha256.of("a".getBytes(US_ASCII), "bc".getBytes(US_ASCII))))
                .isEqualTo(OF_ABC);
    }

    @Test
    void hexIsOverTheFirstBytesAlone() {
        assertThat(Sha256.hex("abcd".getBytes(US_ASCII), 3)).isEqualTo(OF_ABC);
    }
}
