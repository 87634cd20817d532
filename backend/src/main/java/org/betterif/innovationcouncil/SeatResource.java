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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A juror's own seats. */
@Path("/api/me/seats")
class SeatResource {

    private final SeatService service;
    private final CurrentActor current;

    SeatResource(SeatService service, CurrentActor current) {
        this.service = service;
        this.current = current;
    }

    record SeatList(List<SeatView> items) {}

    @GET
    @Policy("CouncilPolicy.maySeeOwnSeats")
    @Operation(summary = "The innovation councils I sit on, or sat on")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeatList.class)))
    public Response seats() {
        return own(new SeatList(service.own(current.get())));
    }

    @GET
    @Path("/{slug}")
    @Policy("CouncilPolicy.maySeeOwnSeats")
    @Operation(summary = "My seat on one council")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeatView.class)))
    public Response seat(@PathParam("slug") String slug) {
        return own(service.own(current.get(), slug));
    }

    @PUT
    @Path("/{slug}")
    @Policy("CouncilPolicy.maySettleSeat")
    @Operation(summary = "Whether I am named, whether my scores are, and that I read the introduction")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeatView.class)))
    public Response settle(@PathParam("slug") String slug, @NotNull @Valid CouncilRequests.OwnSeat request) {
        service.settle(current.get(), slug, request);
        return seat(slug);
    }

    @PUT
    @Path("/{slug}/interests")
    @Policy("CouncilPolicy.mayDeclare")
    @Operation(
            summary = "Declare my interests, all of them, in the place of what I declared before",
            description =
                    "An interest in an idea excludes from scoring it. The kind becomes public, the note is for the clerk.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeatView.class)))
    public Response declare(@PathParam("slug") String slug, @NotNull @Valid CouncilRequests.Interests request) {
        service.declare(current.get(), slug, request);
        return seat(slug);
    }

    @POST
    @Path("/{slug}/accept")
    @Policy("CouncilPolicy.mayTakeSeat")
    @Operation(summary = "Take the seat that was drawn for me or offered to me")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeatView.class)))
    public Response accept(@PathParam("slug") String slug) {
        service.accept(current.get(), slug);
        return seat(slug);
    }

    @POST
    @Path("/{slug}/refuse")
    @Policy("CouncilPolicy.maySettleSeat")
    @Operation(summary = "Decline the seat that was drawn for me or offered to me")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeatView.class)))
    public Response refuse(@PathParam("slug") String slug) {
        service.refuse(current.get(), slug);
        return seat(slug);
    }

    @POST
    @Path("/{slug}/step-down")
    @Policy("CouncilPolicy.mayStepDown")
    @Operation(summary = "Leave the council")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeatView.class)))
    public Response stepDown(@PathParam("slug") String slug) {
        service.stepDown(current.get(), slug);
        return seat(slug);
    }

    private static Response own(Object body) {
        var cache = new CacheControl();
        cache.setNoStore(true);
        return Response.ok(body).cacheControl(cache).build();
    }
}
