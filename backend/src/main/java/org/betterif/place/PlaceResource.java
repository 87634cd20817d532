package org.betterif.place;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.betterif.shared.Public;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/api/place")
class PlaceResource {

    private final PlaceService service;

    PlaceResource(PlaceService service) {
        this.service = service;
    }

    @GET
    @Public("open by default")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlaceView.class)))
    public Response place(@Context Request request) {
        var tag = service.revision().tag();
        var unchanged = request.evaluatePreconditions(tag);
        var response = unchanged == null ? Response.ok(service.view()).tag(tag) : unchanged;
        return response.cacheControl(askAgain()).build();
    }

    /** Kept by browsers and proxies, but asked about each time: an edit shows at once. */
    private static CacheControl askAgain() {
        var cache = new CacheControl();
        cache.setNoCache(true);
        return cache;
    }
}
