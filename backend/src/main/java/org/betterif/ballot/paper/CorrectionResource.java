package org.betterif.ballot.paper;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Entered papers that are looked at again. */
@Path("/api/ballots/{slug}/papers/{number}")
class CorrectionResource {

    private final CorrectionService service;
    private final CurrentActor current;

    CorrectionResource(CorrectionService service, CurrentActor current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @Policy("BallotPolicy.mayCorrect")
    @Operation(summary = "An entered paper with its corrections; never how it is marked")
    public PaperView.SheetView sheet(@PathParam("slug") String slug, @PathParam("number") String number) {
        return service.sheet(current.get(), slug, number);
    }

    @PUT
    @Path("/correction")
    @Policy("BallotPolicy.mayCorrect")
    @Operation(
            summary = "Enter a paper anew that was entered wrongly, with the reason",
            description = "Until the count. How it was marked before is not kept.")
    public PaperView.SheetView correct(
            @PathParam("slug") String slug,
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PaperRequests.Correction correction) {
        return service.correct(current.get(), slug, number, ifMatch, correction);
    }

    @PUT
    @Path("/strike-out")
    @Policy("BallotPolicy.mayCorrect")
    @Operation(summary = "Strike a paper out for good, with the reason", description = "Until the count.")
    public PaperView.SheetView strikeOut(
            @PathParam("slug") String slug,
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PaperRequests.StrikeOut strikeOut) {
        return service.strikeOut(current.get(), slug, number, ifMatch, strikeOut);
    }

    @POST
    @Path("/second-reading")
    @Policy("BallotPolicy.mayCorrect")
    @Operation(
            summary = "Read a paper a second time, without seeing the first reading; tells whether they are the same",
            description = "By somebody else than who entered it.")
    public PaperView.SecondReading readAgain(
            @PathParam("slug") String slug,
            @PathParam("number") String number,
            @NotNull @Valid PaperRequests.Reading reading) {
        return service.readAgain(current.get(), slug, number, reading);
    }
}
