// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.pages;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import org.zhucan.gateway.problem.AcceptedLanguage;

/** The languages of the pages. */
enum Language {
    ZH("zh", "zh-CN"),
    EN("en", "en");

    /** The parameter by which a reader chooses. */
    static final String PARAMETER = "lang";

    private final String code;
    private final String tag;

    Language(String code, String tag) {
        this.code = code;
        this.tag = tag;
    }

    /** What the reader chose by {@code ?lang=}, else what the browser asks for, else Chinese. */
    static Language of(HttpServerRequest request) {
        return ofChoice(
                request.getParam(PARAMETER), AcceptedLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static Language ofChoice(String chosen, String accepted) {
        return (isOne(chosen) ? chosen : accepted).equals(EN.code) ? EN : ZH;
    }

    static boolean isOne(String chosen) {
        return ZH.code.equals(chosen) || EN.code.equals(chosen);
    }

    String code() {
        return code;
    }

    /** For {@code <html lang>}. */
    String tag() {
        return tag;
    }

    Locale locale() {
        return Locale.forLanguageTag(code);
    }

    Language other() {
        return this == ZH ? EN : ZH;
    }
}
