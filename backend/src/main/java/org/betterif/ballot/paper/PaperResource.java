package org.betterif.ballot.paper;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

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
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PaperView.Printed.class)))
    public Response print(@PathParam("slug") String slug, @NotNull @Valid PaperRequests.Print request) {
        return Response.ok(new PaperView.Printed(service.print(current.get(), slug, request.papers())))
                .cacheControl(noStore())
                .build();
    }

    @GET
    @Path("/{slug}/papers")
    @Policy({"BallotPolicy.mayPrint", "BallotPolicy.mayEnter"})
    @Operation(summary = "How many papers were printed, and how many came back from where; never how they are marked")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PaperView.Tally.class)))
    public Response tally(@PathParam("slug") String slug) {
        return Response.ok(service.tally(current.get(), slug))
                .cacheControl(noStore())
                .build();
    }

    @PUT
    @Path("/{slug}/papers/{number}")
    @Policy("BallotPolicy.mayEnter")
    @Operation(
            summary = "Enter a paper that came back, once",
            description = "A second entry of the same paper answers 409.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PaperView.EnteredView.class)))
    public Response enter(
            @PathParam("slug") String slug,
            @PathParam("number") String number,
            @NotNull @Valid PaperRequests.Entry entry) {
        return Response.ok(service.enter(current.get(), slug, number, entry))
                .cacheControl(noStore())
                .build();
    }

    private static CacheControl noStore() {
        var cache = new CacheControl();
        cache.setNoStore(true);
        return cache;
    }
}
