// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** In the API document an {@code Answer<V>} is what the caller sees of it: V. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ViewsInPlaceOfAnswers implements OASFilter {

    private static final String PREFIX = "Answer";
    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        var views = views(document.getComponents().getSchemas());
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths().getPathItems().values().stream()
                    .flatMap(path -> path.getOperations().values().stream())
                    .filter(operation -> operation.getResponses() != null)
                    .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                    .filter(response -> response.getContent() != null)
                    .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                    .forEach(content -> replace(content, views));
        }
        views.keySet().forEach(document.getComponents()::removeSchema);
        document.getComponents().removeSchema("RenderedAnswer");
    }

    private static Map<String, Schema> views(Map<String, Schema> schemas) {
        var views = new HashMap<String, Schema>();
        schemas.forEach((name, schema) -> {
            if (name.startsWith(PREFIX)
                    && schema.getProperties() != null
                    && schema.getProperties().containsKey("view")) {
                views.put(name, schema.getProperties().get("view"));
            }
        });
        return views;
    }

    private static void replace(MediaType content, Map<String, Schema> views) {
        var reference = content.getSchema() == null ? null : content.getSchema().getRef();
        if (reference != null && views.containsKey(reference.replace(REFERENCE, ""))) {
            content.setSchema(views.get(reference.replace(REFERENCE, "")));
        }
    }
}
