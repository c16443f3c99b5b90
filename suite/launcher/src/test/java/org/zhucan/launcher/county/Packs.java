// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.county;

import java.nio.file.Path;
import java.util.List;

/** The packs of this repository. */
public class Packs {

    private static final Path FOLDER =
            Path.of(System.getProperty("zhucan.root", "../..")).resolve("suite/counties");

    private Packs() {}

    public static CountyPack wengan() {
        return CountyPack.read(FOLDER.resolve("522725-2024"));
    }

    public static CountyPack yunling() {
        return CountyPack.read(FOLDER.resolve("990127-2025"));
    }

    public static List<CountyPack> all() {
        return List.of(wengan(), yunling());
    }
}
