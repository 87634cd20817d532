package org.betterif.call.shown;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.betterif.shared.Public;
import org.betterif.shared.http.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/api/calls")
class CallResource {

    private final CallService service;

    CallResource(CallService service) {
        this.service = service;
    }

    @GET
    @Public("open by default")
    @Operation(summary = "All calls: the open door, open ones by their close, coming ones, past ones")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CallList.class)))
    public Response calls(@Context Request request) {
        return conditional(request, service.revision(), () -> new CallList(service.publicCalls()));
    }

    @GET
    @Public("open by default")
    @Path("/{slug}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CallView.class)))
    public Response call(@PathParam("slug") String slug, @Context Request request) {
        var call = service.publicCall(slug);
        return conditional(request, call.revision(), () -> call);
    }

    private static Response conditional(Request request, Revision revision, Supplier<Object> body) {
        var unchanged = request.evaluatePreconditions(revision.tag());
        var response = unchanged == null ? Response.ok(body.get()).tag(revision.tag()) : unchanged;
        var cache = new CacheControl();
        cache.setNoCache(true);
        return response.cacheControl(cache).build();
    }
}
