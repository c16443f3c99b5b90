// SPDX-License-Identifier: Apache-2.0
package org.zhucan.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.zhucan.drill.office.Office;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.launcher.county.Figure;
import org.zhucan.launcher.replay.CountyReplay;
import org.zhucan.launcher.suite.Suite;

/** The replayed year as people read it: the bulletin in a browser, and the records behind a number after a real sign-in. */
@Order(2)
class PagesStory {

    /** Where the README's picture is written, when {@code -Dzhucan.screenshots} asks for it. */
    private static final Path PICTURE = Path.of("docs", "images", "bulletin.png");

    private static final double PATIENCE_MILLIS = 20_000;
    private static final String ISSUED = "certificates.issued";

    private static Suite suite;
    private static CountyPack pack;
    private static Browser browser;

    private Page page;

    @BeforeAll
    static void theYearIsReplayed() {
        browser = Browser.start().orElse(null);
        assumeTrue(browser != null, "no browser here");
        setDefaultAssertionTimeout(PATIENCE_MILLIS);
        suite = SuiteUnderTest.of(YearOfWenganStory.PACK);
        pack = CountyPack.read(SuiteUnderTest.packFolder(YearOfWenganStory.PACK));
        var running = suite.running();
        new CountyReplay(
                        pack,
                        running.address(),
                        Office.of(suite).tokens(),
                        running.folders().journal(),
                        System.err)
                .run();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void aStranger() {
        page = browser.chromium()
                .newContext(new NewContextOptions().setLocale("zh-CN").setViewportSize(1200, 900))
                .newPage();
    }

    @AfterEach
    void leaves() {
        page.context().close();
    }

    private String bulletin() {
        return suite.running().gateway() + "/bulletin/" + pack.year();
    }

    @Test
    void theBulletinShowsEveryCoveredFigureBesideThePublishedAndAllAgree() {
        page.navigate(bulletin() + "?lang=zh");
        var covered = pack.coveredFigures();
        assertThat(page.locator("section .figures tbody tr")).hasCount(covered.size());
        assertThat(page.locator("section .figures .state.up")).hasCount(covered.size());
        assertThat(page.locator("main"))
                .containsText(covered.stream()
                        .map(figure -> figure.label().zh())
                        .toList()
                        .get(0));
        assertThat(page.locator(".open-figures tbody tr"))
                .hasCount(pack.figures().size() - covered.size());
        page.waitForSelector("#charts[data-drawn=month]");
        assertThat(page.locator(".chart canvas")).hasCount(numbers(covered));
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(Rule::getId, rule -> rule.getNodes().get(0).getHtml())
                .isEmpty();
        if (System.getProperty("zhucan.screenshots") != null) {
            page.screenshot(new ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(suite.running().folders().root().resolve(PICTURE)));
        }
    }

    private static int numbers(List<Figure> figures) {
        return (int)
                figures.stream().filter(figure -> figure.published().isNumber()).count();
    }

    @Test
    void theTownshipsOfAChartHaveTheirNames() {
        page.navigate(bulletin() + "?lang=zh");
        page.waitForSelector("#charts[data-drawn=month]");
        page.click("[data-by=division]");
        page.waitForSelector("#charts[data-drawn=division]");
        var chart = page.locator(".chart")
                .filter(new FilterOptions().setHas(page.locator("[aria-label='" + label(ISSUED) + "']")));
        var names = chart.locator("tbody th").allTextContents();
        assertThat(names).isNotEmpty().doesNotContain("").noneMatch(name -> name.matches("[0-9]+"));
    }

    @Test
    void aReviewerSignsInAndReadsEveryRecordBehindANumber() {
        var count = value(ISSUED).intValue();
        page.navigate(bulletin() + "?lang=zh");
        page.click("a[href^='/bulletin/" + pack.year() + "/figures/" + ISSUED + "']");
        signIn("county-reviewer");
        assertThat(page.locator(".who")).containsText("county-reviewer");
        for (int read = 50; read < count; read += 50) {
            assertThat(page.locator(".records tbody tr")).hasCount(read);
            page.click(".more");
        }
        assertThat(page.locator(".records tbody tr")).hasCount(count);
        assertThat(page.locator(".more")).isHidden();

        page.click(".sign-out");
        assertThat(page.locator(".sign-in")).isVisible();
        page.click(".sign-in");
        assertThat(page.locator("#username")).isVisible();
    }

    @Test
    void whoIsNoStaffIsToldSo() {
        page.navigate(bulletin() + "/figures/" + ISSUED + "?lang=zh");
        signIn("resident");
        assertThat(page.locator(".problem")).containsText("无权办理");
        assertThat(page.locator(".records tbody tr")).hasCount(0);
    }

    private void signIn(String user) {
        page.click(".sign-in");
        page.fill("#username", user);
        page.fill("#password", Suite.DEMO_PASSWORD);
        page.click("#kc-login");
    }

    private static JsonNode figure(String code) {
        var bulletin = Office.of(suite)
                .api()
                .get(null, "/api/v1/bulletins/" + pack.year())
                .body();
        return StreamSupport.stream(bulletin.get("figures").spliterator(), false)
                .filter(figure -> figure.get("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Number value(String code) {
        return figure(code).get("value").numberValue();
    }

    private static String label(String code) {
        return figure(code).get("label").get("zh").asText();
    }
}
