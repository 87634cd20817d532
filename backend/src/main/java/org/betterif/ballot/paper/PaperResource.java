package org.betterif.ballot.paper;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Papers: printed with numbers, entered by a facilitator. */
@Path("/api/ballots")
class PaperResource {

    private final PaperService service;
    private final CurrentActor current;

    PaperResource(PaperService service, CurrentActor current) {
        this.service = service;
        this.current = current;
    }

    @POST
    @Path("/{slug}/papers")
    @Policy("BallotPolicy.mayPrint")
    @Operation(summary = "Draw numbers for papers to print", description = "Numbers that are never used do no harm.")
    public PaperView.Printed print(@PathParam("slug") String slug, @NotNull @Valid PaperRequests.Print request) {
        return new PaperView.Printed(service.print(current.get(), slug, request.papers()));
    }

    @GET
    @Path("/{slug}/papers")
    @Policy({"BallotPolicy.mayPrint", "BallotPolicy.mayEnter"})
    @Operation(summary = "How many papers were printed, and how many came back from where; never how they are marked")
    public PaperView.Tally tally(@PathParam("slug") String slug) {
        return service.tally(current.get(), slug);
    }

    @PUT
    @Path("/{slug}/papers/{number}")
    @Policy("BallotPolicy.mayEnter")
    @Operation(
            summary = "Enter a paper that came back, once",
            description = "A second entry of the same paper answers 409.")
    public PaperView.EnteredView enter(
            @PathParam("slug") String slug,
            @PathParam("number") String number,
            @NotNull @Valid PaperRequests.Entry entry) {
        return service.enter(current.get(), slug, number, entry);
    }
}
