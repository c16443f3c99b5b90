// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.pages;

import io.vertx.core.http.HttpServerRequest;

/**
 * What every page needs to know of its request: language, address, and how links keep what the reader chose.
 *
 * @param chosen whether the reader chose the language by the address, so that links go on with it
 * @param path of this page
 * @param division to which the reader narrowed the figures, 12 digits, or null
 */
record Frame(Language language, boolean chosen, String path, String division) {

    /** @param division null where the page knows none, or where what was sent is not one */
    static Frame of(HttpServerRequest request, String division) {
        var chosen = Language.isOne(request.getParam(Language.PARAMETER));
        return new Frame(Language.of(request), chosen, request.path(), division);
    }

    public String lang() {
        return language.tag();
    }

    public String code() {
        return language.code();
    }

    /** The address in the language of this page. */
    public String to(String address) {
        return address + query(chosen ? language : null, null);
    }

    /** The bulletin of a year. */
    public String toBulletin(int year) {
        return to(BulletinView.address(year));
    }

    /** The same, about the same division. */
    public String within(String address) {
        return address + query(chosen ? language : null, division);
    }

    /** This page in the other language. */
    public String inOtherLanguage() {
        return path + query(language.other(), division);
    }

    public String otherLanguage() {
        return language.other().tag();
    }

    private static String query(Language language, String division) {
        var query = new StringBuilder();
        if (language != null) {
            query.append("?lang=").append(language.code());
        }
        if (division != null) {
            query.append(query.isEmpty() ? '?' : '&').append("division=").append(division);
        }
        return query.toString();
    }
}
