package org.betterif.innovationcouncil;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.betterif.shared.Public;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A juror's own seats. */
@Path("/api")
class SeatResource {

    private final SeatService service;
    private final CurrentActor current;

    SeatResource(SeatService service, CurrentActor current) {
        this.service = service;
        this.current = current;
    }

    record SeatList(List<SeatView> items) {}

    record Taken(String council) {}

    @GET
    @Path("/me/seats")
    @Policy("CouncilPolicy.maySeeOwnSeats")
    @Operation(summary = "The innovation councils I sit on, or sat on")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeatList.class)))
    public Response seats() {
        return own(new SeatList(service.own(current.get())));
    }

    @GET
    @Path("/me/seats/{slug}")
    @Policy("CouncilPolicy.maySeeOwnSeats")
    @Operation(summary = "My seat on one council")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeatView.class)))
    public Response seat(@PathParam("slug") String slug) {
        return own(service.own(current.get(), slug));
    }

    @PUT
    @Path("/me/seats/{slug}")
    @Policy("CouncilPolicy.maySettleSeat")
    @Operation(summary = "Whether I am named, whether my scores are, and that I read the introduction")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeatView.class)))
    public Response settle(@PathParam("slug") String slug, @NotNull @Valid CouncilRequests.OwnSeat request) {
        service.settle(current.get(), slug, request);
        return seat(slug);
    }

    @PUT
    @Path("/me/seats/{slug}/interests")
    @Policy("CouncilPolicy.mayDeclare")
    @Operation(
            summary = "Declare my interests, all of them, in the place of what I declared before",
            description = "An interest in an idea excludes from scoring it. The kind becomes public, the note is for the clerk.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeatView.class)))
    public Response declare(@PathParam("slug") String slug, @NotNull @Valid CouncilRequests.Interests request) {
        service.declare(current.get(), slug, request);
        return seat(slug);
    }

    @POST
    @Path("/me/seats/{slug}/step-down")
    @Policy("CouncilPolicy.mayStepDown")
    @Operation(summary = "Leave the council")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeatView.class)))
    public Response stepDown(@PathParam("slug") String slug) {
        service.stepDown(current.get(), slug);
        return seat(slug);
    }

    @POST
    @Path("/council-invitations/look")
    @Public("whoever holds the code may see what it invites to")
    @Operation(summary = "What an invitation is to")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CouncilView.Card.class)))
    public Response look(@NotNull @Valid CouncilRequests.Code request) {
        return own(service.invitation(new InvitationCode(request.code())));
    }

    @POST
    @Path("/council-invitations/take")
    @Policy("CouncilPolicy.mayTakeSeat")
    @Operation(summary = "Take the seat that an invitation offers")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Taken.class)))
    public Response take(@NotNull @Valid CouncilRequests.Code request) {
        return own(new Taken(service.take(current.get(), new InvitationCode(request.code()))));
    }

    @POST
    @Path("/council-invitations/decline")
    @Public("whoever holds the code may decline it without signing in")
    @Operation(summary = "Decline an invitation")
    @APIResponse(responseCode = "204", description = "Declined")
    public Response decline(@NotNull @Valid CouncilRequests.Code request) {
        service.decline(new InvitationCode(request.code()));
        return Response.noContent().build();
    }

    private static Response own(Object body) {
        var cache = new CacheControl();
        cache.setNoStore(true);
        return Response.ok(body).cacheControl(cache).build();
    }
}
