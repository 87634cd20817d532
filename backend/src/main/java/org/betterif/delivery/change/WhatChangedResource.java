package org.betterif.delivery.change;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.betterif.idea.IdeaCard;
import org.betterif.shared.Public;
import org.betterif.shared.http.ConditionalAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What changed: ideas on trial, in place or spread, with pictures of before and after. */
@Path("/api/what-changed")
@Tag(name = "What came of it")
class WhatChangedResource {

    private final ChangeDirectory directory;
    private final ConditionalAnswer answers;

    WhatChangedResource(ChangeDirectory directory, ConditionalAnswer answers) {
        this.directory = directory;
        this.answers = answers;
    }

    @Schema(name = "Change")
    record Change(IdeaCard idea, IdeaDelivery delivery) {}

    /** For the documentation alone. */
    @Schema(name = "ChangePage")
    record ChangePage(List<Change> items, @Nullable String next) {}

    @GET
    @Public("open by default")
    @Operation(summary = "Ideas on trial, in place or spread, the newest change first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChangePage.class)))
    public Response changes(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(50) int limit,
            @Context UriInfo uri,
            @Context Request request) {
        return answers.kept(uri, request, () -> ConditionalAnswer.Body.of(directory.changes(after, limit)))
                .build();
    }
}
