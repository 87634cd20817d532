package org.betterif.response.occasion;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.betterif.place.PlaceDirectory;
import org.betterif.response.owed.DutyFilter;
import org.betterif.shared.Public;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Answers that are owed by a date that cannot be set yet, for everybody. */
@Path("/api/answers/undated")
@Tag(name = "The council's answer")
class UndatedResource {

    private final UndatedBoard board;
    private final PlaceDirectory place;

    UndatedResource(UndatedBoard board, PlaceDirectory place) {
        this.board = board;
        this.place = place;
    }

    /** For the documentation alone: what a page of entries looks like. */
    @Schema(name = "UndatedPage")
    record EntryPage(List<UndatedEntry> items, @Nullable String next) {}

    @GET
    @Public("open by default")
    @Operation(summary = "Answers that are owed by a date that cannot be set yet, the longest wait first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EntryPage.class)))
    public Response undated(
            @QueryParam("service") @Nullable Long service,
            @QueryParam("area") @Nullable Long area,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Context UriInfo uri) {
        var filter = new DutyFilter(service, area == null ? null : place.withDescendants(area));
        return board.list(filter, after, limit).response(uri).build();
    }
}
