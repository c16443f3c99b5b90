// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class AcceptedLanguagesTest {

    @Test
    void theDearestComesFirst() {
        assertThat(AcceptedLanguages.parse("zh-CN;q=0.4, en-GB;q=0.9"))
                .extracting(Locale::getLanguage)
                .startsWith("en");
    }

    @Test
    void aHeaderThatIsNoneCountsAsMissing() {
        assertThat(AcceptedLanguages.parse("!!!")).isEmpty();
    }
}
