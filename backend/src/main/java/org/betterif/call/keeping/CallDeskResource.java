package org.betterif.call.keeping;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.betterif.account.CurrentActor;
import org.betterif.call.shown.CallList;
import org.betterif.call.shown.CallView;
import org.betterif.shared.Policy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Calls as the administrator's desk shows them: drafts too. */
@Path("/api/desk/calls")
class CallDeskResource {

    private final CallDesk desk;
    private final CurrentActor current;

    CallDeskResource(CallDesk desk, CurrentActor current) {
        this.desk = desk;
        this.current = current;
    }

    @GET
    @Policy("CallPolicy.mayKeep")
    @Operation(summary = "All calls, drafts first", description = "Administrators.")
    public CallList calls() {
        return new CallList(desk.keptCalls(current.get()));
    }

    @GET
    @Policy("CallPolicy.mayKeep")
    @Path("/{slug}")
    @Operation(summary = "One call, a draft too", description = "Administrators.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CallView.class)))
    public Response call(@PathParam("slug") String slug) {
        var call = desk.keptCall(current.get(), slug);
        return Response.ok(call).tag(call.revision().tag()).build();
    }

    /** The rules one may begin a draft with. */
    record Presets(List<CallPreset> items) {}

    @GET
    @Policy("CallPolicy.mayKeep")
    // beside the calls, whose names could be anything
    @Path("/rules/presets")
    @Operation(summary = "Rules to begin a draft with, such as a petition scheme", description = "Administrators.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Presets.class)))
    public Presets presets() {
        return desk.presets(current.get());
    }
}
