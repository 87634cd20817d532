package org.betterif.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.betterif.shared.Public;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The API as a page to read: no script, a heading per path, every reason listed. Made once from the OpenAPI document. */
@Path("/api/docs")
@PermitAll
class ApiReferenceResource {

    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";

    private final String page;

    ApiReferenceResource(ObjectMapper json, @Location("page/api-reference") Template template) {
        page = template.data("api", ApiReference.of(document(json))).render();
    }

    @GET
    @Public("open by default")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response reference() {
        return Response.ok(page)
                .header("Cache-Control", "public, max-age=600")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; frame-ancestors 'none'")
                .build();
    }

    private static JsonNode document(ObjectMapper json) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            return in == null ? json.createObjectNode() : json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
