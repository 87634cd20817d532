package org.betterif.response.adoption;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.betterif.idea.IdeaCard;
import org.betterif.shared.Public;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a councillor adopted, for their page. */
@Path("/api/councillors/{slug}/adoptions")
@Tag(name = "Councillors")
class AdoptedResource {

    private final AdoptionService service;

    AdoptedResource(AdoptionService service) {
        this.service = service;
    }

    /** For the documentation alone. */
    record AdoptedPage(List<IdeaCard> items, @Nullable String next) {}

    @GET
    @Public("open by default")
    @Operation(summary = "The ideas that a councillor adopted, the newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AdoptedPage.class)))
    public Response adopted(
            @PathParam("slug") String slug,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Context UriInfo uri) {
        return service.by(slug, after, limit).response(uri).build();
    }
}
