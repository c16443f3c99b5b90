// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucan.platform.security.Caller;
import org.zhucan.platform.web.Keyset;
import org.zhucan.platform.web.Page;

/** The yearly figures of this service. The numbers are public, the records behind them are for staff within their division. */
@Path("/figures/{year}")
class FigureResource {

    private final Figures figures;
    private final Caller caller;

    FigureResource(Figures figures, Caller caller) {
        this.figures = figures;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listFigures", summary = "Computes the figures of a year")
    public FigureList list(@RestPath int year, @RestQuery String division) {
        return new FigureList(
                figures.compute(year, division).stream().map(FigureView::of).toList(), figures.nameOf(division, year));
    }

    @GET
    @Path("{code}/records")
    @RolesAllowed({
        "township-clerk",
        "county-reviewer",
        "county-approver",
        "civil-affairs",
        "finance",
        "auditor",
        "administrator"
    })
    @Operation(operationId = "listFigureRecords", summary = "Pages through the records that a figure counts")
    public Page<RecordRef> records(
            @RestPath int year,
            @RestPath String code,
            @RestQuery String division,
            @RestQuery String after,
            @RestQuery Integer limit) {
        var area = division == null ? caller.division() : division;
        caller.requireInside(area);
        return figures.records(year, code, area, after, Keyset.limit(limit));
    }

    @GET
    @Path("{code}/series")
    @PermitAll
    @Operation(operationId = "showFigureSeries", summary = "Cuts a figure by month or by division")
    public SeriesView series(
            @RestPath int year, @RestPath String code, @RestQuery String division, @RestQuery String by) {
        return SeriesView.of(by, figures.series(year, code, division, by == null ? "month" : by));
    }

    /**
     * A figure cut into parts.
     *
     * @param by {@code month} or {@code division}
     * @param parts every month of the year in order, or each division that has a record
     */
    record SeriesView(String code, String unit, String by, List<PartView> parts) {

        static SeriesView of(String by, Figures.Series series) {
            var figure = series.figure();
            var parts = series.parts().entrySet().stream()
                    .map(part -> new PartView(
                            part.getKey(),
                            series.names().get(part.getKey()),
                            series.statistic().inUnit(part.getValue())))
                    .toList();
            return new SeriesView(figure.code(), figure.unit(), by == null ? "month" : by, parts);
        }
    }

    /**
     * @param part such as {@code 2024-03}, or the 12 digits of a township or of the county itself
     * @param name what the division was called at the end of the year; a month, or a division that is not on the list, has none
     */
    record PartView(
            String part,
            @JsonInclude(JsonInclude.Include.NON_NULL) String name,
            BigDecimal value) {}

    /** @param divisionName of the division asked for; missing for everything, and for one that is not on the list */
    record FigureList(
            List<FigureView> figures,
            @JsonInclude(JsonInclude.Include.NON_NULL) String divisionName) {}

    /**
     * A figure.
     *
     * @param value a number in the unit
     * @param crossCheck the same from a second source, where there is one
     */
    record FigureView(
            String code,
            BigDecimal value,
            String unit,
            FigureDefinition.Label label,
            @JsonInclude(JsonInclude.Include.NON_NULL) CrossCheck crossCheck) {

        static FigureView of(Figures.Computed computed) {
            var figure = computed.figure();
            var value = computed.value();
            return new FigureView(figure.code(), value.value(), figure.unit(), figure.label(), CrossCheck.of(value));
        }
    }

    record CrossCheck(BigDecimal value, boolean agrees) {

        static CrossCheck of(Value value) {
            return value.crossCheck() == null ? null : new CrossCheck(value.crossCheck(), value.agrees());
        }
    }
}
