// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.county;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The packs of this repository. */
public class Packs {

    private static final Path FOLDER =
            Path.of(System.getProperty("zhucan.root", "../..")).resolve("suite/counties");

    private static final Map<String, CountyPack> READ = new ConcurrentHashMap<>();

    private Packs() {}

    /** Without any phase, whichever the pack names. */
    public static CountyPack wengan() {
        return read("522725-2024", List.of());
    }

    public static CountyPack yunling() {
        return read("990127-2025", List.of());
    }

    /** As the suite reads them. */
    public static List<CountyPack> committed() {
        return List.of(CountyPack.read(FOLDER.resolve("522725-2024")), CountyPack.read(FOLDER.resolve("990127-2025")));
    }

    /** With every phase of the year on, whichever the packs name as yet. */
    public static CountyPack wholeWengan() {
        return read("522725-2024", List.of(Phase.values()));
    }

    public static CountyPack wholeYunling() {
        return read("990127-2025", List.of(Phase.values()));
    }

    public static List<CountyPack> whole() {
        return List.of(wholeWengan(), wholeYunling());
    }

    /** Without any phase, and with every one. */
    public static List<CountyPack> allAndWhole() {
        return List.of(wengan(), yunling(), wholeWengan(), wholeYunling());
    }

    public static List<CountyPack> all() {
        return List.of(wengan(), yunling());
    }

    private static CountyPack read(String name, List<Phase> phases) {
        return READ.computeIfAbsent(name + phases, first -> CountyPack.read(FOLDER.resolve(name), phases));
    }
}
