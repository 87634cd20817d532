package org.betterif.moderation.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.betterif.account.CurrentActor;
import org.betterif.moderation.Receipt;
import org.betterif.shared.Public;
import org.betterif.shared.http.CreatedOnce;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Anyone complains, without an account. */
@Path("/api/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "House rules")
class ComplaintResource {

    private final CurrentActor current;
    private final ComplaintService complaints;
    private final CreatedOnce once;

    ComplaintResource(CurrentActor current, ComplaintService complaints, CreatedOnce once) {
        this.current = current;
        this.complaints = complaints;
        this.once = once;
    }

    @POST
    @Public("anyone may complain, without an account")
    @Operation(summary = "Complain about the service", description = "The receipt has a reference number.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Response complain(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ComplaintRequests.Complaint request) {
        var actor = current.get();
        var created = once.create(
                "moderation.complaint", actor.personId(), key, request, () -> complaints.complain(actor, request));
        return Response.status(Response.Status.CREATED)
                .entity(complaints.receipt(created.id()))
                .build();
    }
}
