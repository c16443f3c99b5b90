// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhucan.gateway.routing.Route.Kind;

class RouteTableTest {

    @ParameterizedTest
    @CsvSource({
        "persons, certificate",
        "applications, certificate",
        "assessments, certificate",
        "certificates, certificate",
        "hospitals, certificate",
        "bundles, certificate",
        "facts, certificate",
        "public, certificate",
        "programmes, subsidy",
        "entitlements, subsidy",
        "payment-runs, subsidy",
        "payees, subsidy",
        "funds, subsidy",
        "findings, subsidy",
        "institutions, rehab",
        "rehab-cases, rehab",
        "settlements, rehab",
        "grants, employment",
        "bulletins, gateway"
    })
    void theFirstSegmentNamesTheService(String segment, String service) {
        assertThat(RouteTable.find("GET", "/api/v1/" + segment))
                .map(Route::service)
                .hasValue(service);
        assertThat(RouteTable.find("GET", "/api/v1/" + segment + "/1/x"))
                .map(Route::service)
                .hasValue(service);
    }

    @Test
    void administrationGoesToTheServiceThatIsNamed() {
        assertThat(RouteTable.find("PUT", "/api/v1/admin/subsidy/business-date"))
                .hasValue(new Route("subsidy", "/api/v1/admin/subsidy", false, Kind.PATIENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1",
                "/api/v1/",
                "/api/v1/unknown",
                "/api/v1/figures/2024",
                "/api/v1/q/health",
                "/q/health",
                "/persons",
                "/api/v2/persons",
                "/api/v1/admin",
                "/api/v1/admin/subsidy",
                "/api/v1/admin/unknown/quiet",
                "/api/v1/admin/gateway/quiet",
                "/api/v1/Persons"
            })
    void whatTheTableDoesNotNameIsNotReachable(String path) {
        assertThat(RouteTable.find("GET", path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/public/../figures/2024", "/api/v1/public/..", "/api/v1/public/./x",
                        "/api/v1/public/%2e%2e/figures/2024",
                "/api/v1/public/%2E%2E%2Ffigures", "/api/v1/persons/..%2ffigures", "/api/v1/persons//x",
                        "/api/v1//persons",
                "/api/v1/persons;a=b/x", "/api/v1/persons/%5c..%5cfigures", "/api/v1/persons/%252e%252e/figures",
                        "/api/v1/persons\\x"
            })
    void nothingGetsPastTheTableByAWayRound(String path) {
        assertThat(RouteTable.find("GET", path)).isEmpty();
    }

    @Test
    void theCheckOfACertificateAndTheBulletinAreOpen() {
        assertThat(RouteTable.find("GET", "/api/v1/public/certificates/ABC")).hasValueSatisfying(open(true));
        assertThat(RouteTable.find("POST", "/api/v1/public/certificate-checks")).hasValueSatisfying(open(true));
        assertThat(RouteTable.find("GET", "/api/v1/bulletins/2024")).hasValueSatisfying(open(true));
    }

    @Test
    void allElseNeedsAToken() {
        assertThat(RouteTable.find("GET", "/api/v1/persons")).hasValueSatisfying(open(false));
        assertThat(RouteTable.find("GET", "/api/v1/public")).hasValueSatisfying(open(false));
        assertThat(RouteTable.find("POST", "/api/v1/bulletins/2024")).hasValueSatisfying(open(false));
        assertThat(RouteTable.find("GET", "/api/v1/bulletins/2024/figures/a/series"))
                .hasValueSatisfying(open(true));
        assertThat(RouteTable.find("GET", "/api/v1/bulletins/2024/figures/a/records"))
                .hasValueSatisfying(open(false));
        assertThat(RouteTable.find("GET", "/api/v1/admin/certificate/quiet")).hasValueSatisfying(open(false));
    }

    @Test
    void onlyFilesAndImportsMayBeLarge() {
        assertThat(RouteTable.find("POST", "/api/v1/payment-runs/1/results"))
                .map(Route::kind)
                .hasValue(Kind.BULK);
        assertThat(RouteTable.find("GET", "/api/v1/payment-runs/1/bank-file"))
                .map(Route::kind)
                .hasValue(Kind.BULK);
        assertThat(RouteTable.find("POST", "/api/v1/persons/imports"))
                .map(Route::kind)
                .hasValue(Kind.BULK);
        assertThat(RouteTable.find("POST", "/api/v1/payment-runs"))
                .map(Route::kind)
                .hasValue(Kind.ORDINARY);
        assertThat(RouteTable.find("POST", "/api/v1/facts/batches"))
                .map(Route::kind)
                .hasValue(Kind.ORDINARY);
    }

    private static java.util.function.Consumer<Route> open(boolean expected) {
        return route -> assertThat(route.open()).isEqualTo(expected);
    }
}
