package org.betterif.call.keeping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.betterif.account.CurrentActor;
import org.betterif.call.shown.CallView;
import org.betterif.shared.Policy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What an administrator does with calls. */
@Path("/api/calls")
class CallKeepingResource {

    private final CallDesk desk;
    private final CallKeeping keeping;
    private final CurrentActor current;

    CallKeepingResource(CallDesk desk, CallKeeping keeping, CurrentActor current) {
        this.desk = desk;
        this.keeping = keeping;
        this.current = current;
    }

    @POST
    @Policy("CallPolicy.mayKeep")
    @Operation(summary = "Draft a call", description = "Administrators.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CallView.class)))
    public Response draft(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid CallPlan plan) {
        var created = keeping.draft(current.get(), key, plan);
        var call = desk.kept(created.id());
        return Response.status(created.now() ? 201 : 200)
                .location(URI.create("/api/calls/" + call.slug()))
                .tag(call.revision().tag())
                .entity(call)
                .build();
    }

    @PUT
    @Policy("CallPolicy.mayKeep")
    @Path("/{slug}")
    @Operation(
            summary = "Rewrite a call",
            description =
                    "Administrators. Once it has opened only the name, the summary, more evidence and more time; the open "
                            + "door's texts and rules may change, and it says when.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CallView.class)))
    public Response rewrite(
            @PathParam("slug") String slug,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CallPlan plan) {
        return changed(keeping.rewrite(current.get(), slug, ifMatch, plan));
    }

    @POST
    @Policy("CallPolicy.mayKeep")
    @Path("/{slug}/publish")
    @Operation(
            summary = "Publish a draft",
            description = "Administrators. Its first phase begins today at the earliest.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CallView.class)))
    public Response publish(@PathParam("slug") String slug, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return changed(keeping.publish(current.get(), slug, ifMatch));
    }

    @POST
    @Policy("CallPolicy.mayKeep")
    @Path("/{slug}/cancel")
    @Operation(summary = "Call a call off, with the reason for everybody to read", description = "Administrators.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CallView.class)))
    public Response cancel(
            @PathParam("slug") String slug,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CallRequests.Cancel request) {
        return changed(keeping.cancel(current.get(), slug, ifMatch, request.why()));
    }

    @DELETE
    @Policy("CallPolicy.mayKeep")
    @Path("/{slug}")
    @Operation(summary = "Throw a draft away", description = "Administrators.")
    @APIResponse(responseCode = "204", description = "Thrown away")
    public Response remove(@PathParam("slug") String slug, @HeaderParam("If-Match") @Nullable String ifMatch) {
        keeping.remove(current.get(), slug, ifMatch);
        return Response.noContent().build();
    }

    private Response changed(long id) {
        var call = desk.kept(id);
        return Response.ok(call).tag(call.revision().tag()).build();
    }
}
