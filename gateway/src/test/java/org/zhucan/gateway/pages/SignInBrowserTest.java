// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucan.gateway.StandIn;
import org.zhucan.gateway.TestServices;

/** Signing in and opening records in a real browser, where this machine has one. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
@QuarkusTestResource(PublishedFolder.class)
@QuarkusTestResource(IdentityServer.class)
class SignInBrowserTest {

    private static final double PATIENCE_MILLIS = 20_000;

    private static Browser browser;

    @TestHTTPResource("/bulletin/2024/figures/allowance.amount")
    URL figure;

    private Page page;

    @BeforeAll
    static void startTheBrowser() {
        browser = Browser.start().orElse(null);
        assumeTrue(browser != null, "no browser here");
        setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @AfterAll
    static void stopTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void freshServicesAndAStranger() {
        PageServices.answer();
        IdentityServer.answerNonce(null);
        page = browser.chromium()
                .newContext(new NewContextOptions().setLocale("zh-CN"))
                .newPage();
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    private void signIn(String query) {
        page.navigate(figure + query);
        page.click(".sign-in");
        page.waitForURL(figure + query);
    }

    @Test
    void aReaderSignsInAndReadsPageByPage() {
        signIn("?lang=en");
        assertThat(page.locator(".who")).hasText("Signed in · 审核员");
        assertThat(page.locator("#records > .status")).hasText("2 shown");
        assertThat(page.locator(".records tbody tr").first())
                .hasText("2024-03-18Payment line1101010010001,300.50<b>0192f0c4</b>");
        page.click(".more");
        assertThat(page.locator("#records > .status")).hasText("3 shown");
        assertThat(page.locator(".more")).isHidden();
        assertThat(StandIn.SUBSIDY.last().uri()).endsWith("/allowance.amount/records?after=mark");
        assertThat(StandIn.SUBSIDY.last().header("Authorization")).startsWith("Bearer ");
        assertThat(StandIn.SUBSIDY.last().header("Accept-Language")).isEqualTo("en");
        assertThat(IdentityServer.asked())
                .containsEntry("client_id", "zhucan-web")
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("scope", "openid")
                .containsKeys("state", "nonce");
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(Rule::getId, rule -> rule.getNodes().get(0).getHtml())
                .isEmpty();
    }

    @Test
    void aReloadKeepsTheReaderAndSigningOutForgetsHim() {
        signIn("?lang=zh");
        assertThat(page.locator("#records > .status")).hasText("已显示 2 条");
        page.reload();
        assertThat(page.locator("#records > .status")).hasText("已显示 2 条");
        page.click(".sign-out");
        assertThat(page.locator(".sign-in")).isVisible();
        assertThat((int) page.evaluate("sessionStorage.length")).isZero();
    }

    @Test
    void anAnswerThatThisTabDidNotAskForIsRefused() {
        int before = IdentityServer.tokensGiven();
        page.navigate(figure + "?code=once&state=forged");
        assertThat(page.locator(".problem")).hasText("登录没有完成，请再试一次。");
        assertThat(page).hasURL(figure.toString());
        assertThat(IdentityServer.tokensGiven()).isEqualTo(before);
    }

    @Test
    void aTokenOfAnotherSignInIsRefused() {
        IdentityServer.answerNonce("of-somebody-else");
        page.navigate(figure + "?lang=en");
        page.click(".sign-in");
        assertThat(page.locator(".problem")).hasText("The sign-in was not completed. Please try again.");
        assertThat((int) page.evaluate("sessionStorage.length")).isZero();
    }

    @Test
    void whoMayNotIsToldSoInHisLanguage() {
        StandIn.SUBSIDY.answers(exchange -> {
            if (exchange.getRequestURI().getPath().endsWith("/records")) {
                StandIn.send(
                        exchange,
                        403,
                        "application/problem+json",
                        "{\"code\":\"role-missing\",\"title\":\"<b>无权</b>\",\"detail\":\"此操作需要其他角色\"}");
            } else {
                PageServices.answerSubsidies(exchange);
            }
        });
        signIn("?lang=zh");
        assertThat(page.locator(".problem p")).hasText(new String[] {"<b>无权</b>", "此操作需要其他角色"});
    }

    @Test
    void aTokenThatIsNotGoodAnyMoreAsksForASignIn() {
        signIn("?lang=en");
        assertThat(page.locator("#records > .status")).hasText("2 shown");
        page.evaluate("""
                () => {
                    const kept = JSON.parse(sessionStorage.getItem('zhucan.token'));
                    sessionStorage.setItem('zhucan.token', JSON.stringify({ ...kept, access: 'rubbish' }));
                }""");
        page.reload();
        assertThat(page.locator(".problem p").first()).hasText("Your sign-in has run out. Please sign in again.");
        assertThat(page.locator(".sign-in")).isVisible();
    }
}
