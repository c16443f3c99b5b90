// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    @TempDir
    Path folder;

    @Test
    void keysAreMadeOnceAndForTheirOwnerAlone() throws Exception {
        var file = folder.resolve("sub/keys.json");
        var sealed = new Vault(Keys.readOrMake(file)).seal("text".getBytes(UTF_8), "context");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new Vault(Keys.readOrMake(file)).open(sealed, "context")).isEqualTo("text".getBytes(UTF_8));
    }

    @Test
    void aFileThatOthersMayReadIsRefused() throws Exception {
        var file = folder.resolve("keys.json");
        Keys.readOrMake(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> Keys.read(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void newKeysAreMadeForProductionButNeverInPlaceOfOthers() throws Exception {
        var file = folder.resolve("keys.json");
        NewKeys.main(new String[] {file.toString()});
        var made = Files.readString(file);
        assertThat(Keys.read(file)).isNotNull();
        assertThatThrownBy(() -> NewKeys.main(new String[] {file.toString()}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("exists already");
        assertThat(file).hasContent(made);
    }

    @Test
    void missingKeysAreNotReplacedByOthers() {
        assertThatThrownBy(() -> Keys.read(folder.resolve("none.json")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no key file");
    }

    @Test
    void whatWasChangedOrBelongsElsewhereDoesNotOpen() throws Exception {
        var vault = new Vault(Keys.readOrMake(folder.resolve("keys.json")));
        var sealed = vault.seal("text".getBytes(UTF_8), "context");
        assertThatThrownBy(() -> vault.open(sealed, "another")).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(sealed, "context")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameValueHasTheSameIndexWithinItsDomain() throws Exception {
        var index = new BlindIndex(Keys.readOrMake(folder.resolve("keys.json")));
        assertThat(index.of("phone", "13800138000"))
                .isEqualTo(index.of("phone", "13800138000"))
                .matches("[0-9a-f]{8}:[0-9a-f]{64}")
                .isNotEqualTo(index.of("account", "13800138000"))
                .isNotEqualTo(index.of("phone", "13800138001"));
        var another = new BlindIndex(Keys.readOrMake(folder.resolve("other.json")));
        assertThat(another.of("phone", "13800138000")).isNotEqualTo(index.of("phone", "13800138000"));
    }
}
