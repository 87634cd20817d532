package org.betterif.innovationcouncil.seat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.eclipse.microprofile.openapi.annotations.Operation;

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
    @Policy("SeatPolicy.maySeeOwnSeats")
    @Operation(summary = "The innovation councils I sit on, or sat on")
    public SeatList seats() {
        return new SeatList(service.own(current.get()));
    }

    @GET
    @Path("/{slug}")
    @Policy("SeatPolicy.maySeeOwnSeats")
    @Operation(summary = "My seat on one council")
    public SeatView seat(@PathParam("slug") String slug) {
        return service.own(current.get(), slug);
    }

    @PUT
    @Path("/{slug}")
    @Policy("SeatPolicy.maySettleSeat")
    @Operation(summary = "Whether I am named, whether my scores are, and that I read the introduction")
    public SeatView settle(@PathParam("slug") String slug, @NotNull @Valid SeatRequests.OwnSeat request) {
        service.settle(current.get(), slug, request);
        return seat(slug);
    }

    @PUT
    @Path("/{slug}/interests")
    @Policy("SeatPolicy.mayDeclare")
    @Operation(
            summary = "Declare my interests, all of them, in the place of what I declared before",
            description =
                    "An interest in an idea excludes from scoring it. The kind becomes public, the note is for the clerk.")
    public SeatView declare(@PathParam("slug") String slug, @NotNull @Valid SeatRequests.Interests request) {
        service.declare(current.get(), slug, request);
        return seat(slug);
    }

    @POST
    @Path("/{slug}/accept")
    @Policy("SeatPolicy.mayTakeSeat")
    @Operation(summary = "Take the seat that was drawn for me or offered to me")
    public SeatView accept(@PathParam("slug") String slug) {
        service.accept(current.get(), slug);
        return seat(slug);
    }

    @POST
    @Path("/{slug}/refuse")
    @Policy("SeatPolicy.maySettleSeat")
    @Operation(summary = "Decline the seat that was drawn for me or offered to me")
    public SeatView refuse(@PathParam("slug") String slug) {
        service.refuse(current.get(), slug);
        return seat(slug);
    }

    @POST
    @Path("/{slug}/step-down")
    @Policy("SeatPolicy.mayStepDown")
    @Operation(summary = "Leave the council")
    public SeatView stepDown(@PathParam("slug") String slug) {
        service.stepDown(current.get(), slug);
        return seat(slug);
    }
}
