package org.betterif.innovationcouncil.seat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.betterif.shared.http.CreatedOnce;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What a clerk does with the seats of a council. */
@Path("/api/councils/{slug}")
class SeatKeepingResource {

    private final SeatKeeping keeping;
    private final CreatedOnce once;
    private final CurrentActor current;

    SeatKeepingResource(SeatKeeping keeping, CreatedOnce once, CurrentActor current) {
        this.keeping = keeping;
        this.once = once;
        this.current = current;
    }

    @GET
    @Path("/desk/seats")
    @Policy("SeatPolicy.maySeeSeats")
    @Operation(
            summary = "The clerk's view of the seats: their state, which have fallen free, and what may be done",
            description = "With what jurors wrote about their interests; never a score.")
    public SeatsView seats(@PathParam("slug") String slug) {
        return keeping.seats(current.get(), slug);
    }

    @POST
    @Path("/jurors")
    @Policy("SeatPolicy.mayInvite")
    @Operation(
            summary = "Invite a juror",
            description =
                    "Fills the seat that has been free longest, if one is. The answer holds the invitation's code, this once; with an address it is also sent by mail.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SeatsView.Invited.class)))
    public Response invite(
            @PathParam("slug") String slug,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid SeatRequests.Invite request) {
        var actor = current.get();
        SeatPolicy.maySeeSeats(actor).require();
        var code = InvitationCode.draw();
        var created = once.create(
                "council.invite " + slug,
                actor.personId(),
                key,
                request,
                () -> keeping.invite(actor, slug, request, code));
        return Response.status(created.now() ? Response.Status.CREATED : Response.Status.OK)
                .entity(new SeatsView.Invited(created.id(), created.now() ? code.code() : null))
                .build();
    }

    @PUT
    @Path("/jurors/{juror}")
    @Policy("SeatPolicy.mayReword")
    @Operation(
            summary = "Change the words of a seat, or who chairs",
            description = "`If-Match` names the seat's `version`. Whoever chaired before does not any more.")
    public SeatsView reseat(
            @PathParam("slug") String slug,
            @PathParam("juror") long juror,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SeatRequests.Seat request) {
        keeping.reseat(current.get(), slug, juror, ifMatch, request);
        return seats(slug);
    }

    @POST
    @Path("/jurors/{juror}/step-in")
    @Policy("SeatPolicy.mayStepIn")
    @Operation(
            summary = "Let an alternate take a seat that has fallen free",
            description = "Whoever has stood ready longest; for anybody else the reason is published.")
    public SeatsView stepIn(
            @PathParam("slug") String slug,
            @PathParam("juror") long juror,
            @NotNull @Valid SeatRequests.StepIn request) {
        keeping.stepIn(current.get(), slug, juror, request);
        return seats(slug);
    }

    @POST
    @Path("/jurors/{juror}/removal")
    @Policy("SeatPolicy.mayRemove")
    @Operation(
            summary = "Take an invitation back, or remove a juror with a reason that everybody reads",
            description = "Scores of a juror who leaves before the scoring has closed do not count; later ones stay.")
    public SeatsView remove(
            @PathParam("slug") String slug,
            @PathParam("juror") long juror,
            @NotNull @Valid SeatRequests.Removal request) {
        keeping.remove(current.get(), slug, juror, request);
        return seats(slug);
    }

    @POST
    @Path("/interests")
    @Policy("SeatPolicy.mayAddInterest")
    @Operation(summary = "Declare an interest for a juror who did not")
    public SeatsView addInterest(@PathParam("slug") String slug, @NotNull @Valid SeatRequests.AddInterest request) {
        keeping.addInterest(current.get(), slug, request);
        return seats(slug);
    }
}
