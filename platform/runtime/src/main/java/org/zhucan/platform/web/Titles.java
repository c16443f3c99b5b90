// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** The titles of problem codes, for documents other than a refusal. */
@ApplicationScoped
public class Titles {

    private final Catalogue catalogue;

    Titles(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The code itself where it has no title. */
    public String zh(String code) {
        return catalogue.title(code, List.of(Locale.CHINESE));
    }

    /** The code itself where it has no title. */
    public String en(String code) {
        return catalogue.title(code, List.of(Locale.ENGLISH));
    }
}
