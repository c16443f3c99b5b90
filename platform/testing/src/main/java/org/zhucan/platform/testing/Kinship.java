// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** Which classes of the suite belong together. */
final class Kinship {

    private final List<String> roots;

    private Kinship(List<String> roots) {
        this.roots = roots;
    }

    static Kinship in(String... roots) {
        return new Kinship(List.of(roots));
    }

    static DescribedPredicate<JavaClass> ofTheHouseOutside(Kinship known) {
        return DescribedPredicate.describe(
                "reside in org.zhucan outside of " + known.roots,
                type -> inside("org.zhucan", type) && known.roots.stream().noneMatch(root -> inside(root, type)));
    }

    private static boolean inside(String root, JavaClass type) {
        var name = type.getPackageName();
        return name.equals(root) || name.startsWith(root + ".");
    }
}
