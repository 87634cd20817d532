package org.betterif.innovationcouncil.seat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.betterif.account.CurrentActor;
import org.betterif.innovationcouncil.CouncilCard;
import org.betterif.shared.Policy;
import org.betterif.shared.Public;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Invitations to a seat: whoever holds the code. */
@Path("/api/council-invitations")
class InvitationResource {

    private final SeatService service;
    private final CurrentActor current;

    InvitationResource(SeatService service, CurrentActor current) {
        this.service = service;
        this.current = current;
    }

    record Taken(String council) {}

    @POST
    @Path("/look")
    @Public("whoever holds the code may see what it invites to")
    @Operation(summary = "What an invitation is to")
    public CouncilCard look(@NotNull @Valid SeatRequests.Code request) {
        return service.invitation(new InvitationCode(request.code()));
    }

    @POST
    @Path("/take")
    @Policy("SeatPolicy.mayTakeSeat")
    @Operation(summary = "Take the seat that an invitation offers")
    public Taken take(@NotNull @Valid SeatRequests.Code request) {
        return new Taken(service.take(current.get(), new InvitationCode(request.code())));
    }

    @POST
    @Path("/decline")
    @Public("whoever holds the code may decline it without signing in")
    @Operation(summary = "Decline an invitation")
    @APIResponse(responseCode = "204", description = "Declined")
    public Response decline(@NotNull @Valid SeatRequests.Code request) {
        service.decline(new InvitationCode(request.code()));
        return Response.noContent().build();
    }
}
