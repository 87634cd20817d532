package org.betterif.shared.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Gives every parameter, every body that is sent and every one that is answered an example. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ExamplesInOpenApi implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        Map<String, Schema> known =
                document.getComponents() == null || document.getComponents().getSchemas() == null
                        ? Map.of()
                        : document.getComponents().getSchemas();
        var example = new Example(known);
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(operation -> give(operation, example)));
    }

    private static void give(Operation operation, Example example) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getExample() == null && parameter.getSchema() != null)
                    .forEach(parameter -> parameter.setExample(example.of(parameter.getSchema(), parameter.getName())));
        }
        if (operation.getRequestBody() != null) {
            give(operation.getRequestBody().getContent(), example);
        }
        if (operation.getResponses() != null && operation.getResponses().getAPIResponses() != null) {
            operation
                    .getResponses()
                    .getAPIResponses()
                    .values()
                    .forEach(response -> give(response.getContent(), example));
        }
    }

    private static void give(@Nullable Content content, Example example) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().stream()
                    .filter(media -> media.getExample() == null && media.getSchema() != null)
                    .forEach(media -> media.setExample(example.of(media.getSchema(), "")));
        }
    }
}
