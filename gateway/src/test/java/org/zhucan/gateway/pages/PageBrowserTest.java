// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhucan.gateway.TestServices;

/** The pages in a real browser, where this machine has one. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
@QuarkusTestResource(PublishedFolder.class)
@QuarkusTestResource(IdentityServer.class)
class PageBrowserTest {

    private static final int TABS = 60;

    private static Browser browser;

    @TestHTTPResource("/")
    URL gateway;

    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void startTheBrowser() {
        browser = Browser.start().orElse(null);
        assumeTrue(browser != null, "no browser here");
    }

    @AfterAll
    static void stopTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void freshServices() {
        PageServices.answer();
    }

    @AfterEach
    void theBrowserHasNothingToComplainOf() {
        if (page != null) {
            page.context().close();
        }
        assertThat(complaints).isEmpty();
    }

    private void open(String address, int width, ColorScheme colours) {
        page = browser.chromium()
                .newContext(new NewContextOptions().setViewportSize(width, 900).setColorScheme(colours))
                .newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(gateway.toString().replaceAll("/$", "") + address);
    }

    private void awaitCharts(String by) {
        page.waitForSelector("#charts[data-drawn=" + by + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "/?lang=zh, 1200, LIGHT",
        "/?lang=en, 320, DARK",
        "/bulletin/2024?lang=zh, 1200, LIGHT",
        "/bulletin/2024?lang=en, 320, LIGHT",
        "/bulletin/2024?lang=zh, 320, DARK",
        "/bulletin/2024/figures/allowance.amount?lang=zh, 320, LIGHT",
        "/bulletin/2024/figures/allowance.amount?lang=en, 1200, DARK",
        "/bulletin/24?lang=zh, 320, LIGHT",
    })
    void everybodyCanReadIt(String address, int width, ColorScheme colours) {
        open(address, width, colours);
        if (address.startsWith("/bulletin/2024?")) {
            awaitCharts("month");
            page.evalOnSelectorAll("details", "all => all.forEach(one => one.open = true)");
        }
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(Rule::getId, rule -> rule.getNodes().get(0).getHtml())
                .isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("nobody scrolls sideways")
                .isLessThanOrEqualTo(width);
        complaints.removeIf(complaint -> address.startsWith("/bulletin/24?") && complaint.contains("400"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"month", "division"})
    void everyFigureHasItsChartAndTheSameNumbersAsATable(String by) {
        open("/bulletin/2024?lang=en", 1200, ColorScheme.LIGHT);
        awaitCharts("month");
        page.click("[data-by=" + by + "]");
        awaitCharts(by);
        assertThat((int) page.evaluate("""
                [...document.querySelectorAll('.chart canvas')].filter(canvas => canvas.getContext('2d')
                    .getImageData(0, 0, canvas.width, canvas.height).data.some(value => value !== 0)).length""")).as("charts with something on them").isEqualTo(3);
        assertThat(page.locator(".chart").first().locator("tbody tr").count()).isEqualTo(by.equals("month") ? 12 : 8);
        assertThat(page.locator(".chart").first().locator("tbody").textContent())
                .contains(by.equals("month") ? "2024-0117" : "第1镇1,300");
    }

    @Test
    void theKeyboardReachesEveryNumberAndTheCharts() {
        open("/bulletin/2024", 1200, ColorScheme.LIGHT);
        awaitCharts("month");
        var reached = new ArrayList<String>();
        for (int tab = 0; tab < TABS; tab++) {
            page.keyboard().press("Tab");
            reached.add((String) page.evaluate(
                    "(document.activeElement.getAttribute('href') ?? document.activeElement.dataset.by ?? '')"));
        }
        assertThat(reached.get(0)).isEqualTo("#content");
        assertThat(reached)
                .contains(
                        "/bulletin/2024/figures/certificates.issued",
                        "/bulletin/2024/figures/allowance.persons",
                        "/bulletin/2024/figures/allowance.amount",
                        "month",
                        "division");
        page.focus("[data-by=division]");
        page.keyboard().press("Enter");
        awaitCharts("division");
        assertThat(page.getAttribute("[data-by=division]", "aria-pressed")).isEqualTo("true");
    }

    @Test
    void withoutScriptsTheNumbersAreThere() {
        page = browser.chromium()
                .newContext(new NewContextOptions().setJavaScriptEnabled(false))
                .newPage();
        page.navigate(gateway + "bulletin/2024?lang=en");
        assertThat(page.locator("main").innerText()).contains("1,038,550.50", "The charts need JavaScript");
    }
}
