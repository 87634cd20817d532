package org.betterif.place;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.betterif.shared.Public;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/place")
class PlaceResource {

    private final PlaceService service;
    private final CurrentActor current;

    PlaceResource(PlaceService service, CurrentActor current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @Public("open by default")
    @Operation(
            summary =
                    "The council, its areas with boundaries, topics, services, closures, pre-election periods, right doors")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlaceView.class)))
    public Response place(@Context Request request) {
        var tag = service.revision().tag();
        var unchanged = request.evaluatePreconditions(tag);
        var response = unchanged == null ? Response.ok(service.view()).tag(tag) : unchanged;
        return response.cacheControl(askAgain()).build();
    }

    @PUT
    @Policy("PlacePolicy.mayKeep")
    @Operation(
            summary = "Rewrite the council's own texts",
            description = "Administrators. If-Match names `version` of GET /api/place; answers the place as it is now.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlaceView.class)))
    public Response rewrite(@HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid CouncilPlan plan) {
        var revision = service.rewrite(current.get(), ifMatch, plan);
        return Response.ok(service.view()).tag(revision.tag()).build();
    }

    /** Kept by browsers and proxies, but asked about each time: an edit shows at once. */
    private static CacheControl askAgain() {
        var cache = new CacheControl();
        cache.setNoCache(true);
        return cache;
    }
}
