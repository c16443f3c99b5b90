// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.platform.embedded.SourceTree;

class PublishedBulletinTest {

    @TempDir
    Path home;

    @Test
    void theFiguresOfThePackAreLaidWhereTheGatewayLooksUnderTheirYear() throws Exception {
        var pack = SuiteOptions.standardPack(SourceTree.root());
        var folder = home.resolve("published");
        PublishedBulletin.of(pack).copyTo(folder);
        PublishedBulletin.of(pack).copyTo(folder);
        assertThat(folder.resolve(CountyPack.read(pack).year() + ".yaml"))
                .hasContent(Files.readString(pack.resolve("figures.yaml")));
    }
}
