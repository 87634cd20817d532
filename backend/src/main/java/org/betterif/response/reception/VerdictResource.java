package org.betterif.response.reception;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the answer answers those who asked. What one person says comes back to that person alone. */
@Path("/api/answers/{id}")
@Tag(name = "The council's answer")
class VerdictResource {

    private final VerdictService service;
    private final CurrentActor current;

    VerdictResource(VerdictService service, CurrentActor current) {
        this.service = service;
        this.current = current;
    }

    @PUT
    @Path("/verdict")
    @Policy("ReceptionPolicy.maySay")
    @Operation(summary = "Say whether the answer answers me: once, changeably, in secret")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VerdictView.Mine.class)))
    public Response say(@PathParam("id") long id, @NotNull @Valid ReceptionRequests.SayVerdict request) {
        return Response.ok(service.say(current.get(), id, request.says(), request.reason()))
                .build();
    }

    /** For the documentation alone. */
    record Reasons(List<VerdictView.Reason> items) {}

    @GET
    @Path("/verdict-reasons")
    @Policy("ReceptionPolicy.mayReadReasons")
    @Operation(summary = "For the desks: why it does not answer them, without who; up to 200, those of the last turn")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Reasons.class)))
    public Response reasons(@PathParam("id") long id) {
        return Response.ok(new Reasons(service.reasons(current.get(), id))).build();
    }
}
