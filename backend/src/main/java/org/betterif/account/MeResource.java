package org.betterif.account;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/api/me")
class MeResource {

    private final CurrentActor current;

    MeResource(CurrentActor current) {
        this.current = current;
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeView.class)))
    public Response me() {
        var cache = new CacheControl();
        cache.setNoStore(true);
        return Response.ok(MeView.of(current.get())).cacheControl(cache).build();
    }
}
