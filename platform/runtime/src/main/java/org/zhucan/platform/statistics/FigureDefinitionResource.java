// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucan.platform.problem.Refusal;
import org.zhucan.platform.web.Answer;
import org.zhucan.platform.web.Command;

/** Which figures this service publishes. */
@Path("/admin/{service}/figures")
@RolesAllowed("administrator")
class FigureDefinitionResource {

    private final FigureDefinitions definitions;
    private final Figures figures;

    FigureDefinitionResource(FigureDefinitions definitions, Figures figures) {
        this.definitions = definitions;
        this.figures = figures;
    }

    @GET
    @Operation(operationId = "listFigureDefinitions", summary = "Lists what is published, in the order of the bulletin")
    public List<FigureDefinition> list(@RestPath String service) {
        return definitions.all();
    }

    @PUT
    @Command
    @Operation(operationId = "putFigureDefinitions", summary = "Puts a list of figures in the place of the present one")
    public Answer<List<FigureDefinition>> replace(
            @RestPath String service, @NotNull @Size(max = 500) List<@NotNull @Valid FigureDefinition> list) {
        var codes = new HashSet<String>();
        for (var figure : list) {
            figures.statistic(figure.statistic());
            if (!codes.add(figure.code())) {
                throw new Twice(figure.code());
            }
        }
        definitions.replace(list);
        return Answer.plain(list);
    }

    static final class Twice extends Refusal {
        Twice(String code) {
            super(Kind.MALFORMED, "figure-twice", "The list has two figures " + code, Map.of("figure", code));
        }
    }
}
