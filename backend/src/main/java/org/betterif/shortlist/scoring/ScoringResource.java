package org.betterif.shortlist.scoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** A juror's own score sheets. */
@Path("/api/me/seats")
class ScoringResource {

    private final ScoringService service;
    private final CurrentActor current;

    ScoringResource(ScoringService service, CurrentActor current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @Path("/{slug}/sheets")
    @Policy("ScoringPolicy.maySeeOwnSheets")
    @Operation(summary = "What I scored, and what is still to score; nobody else's")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnSheetsView.class)))
    public Response sheets(@PathParam("slug") String slug) {
        return Response.ok(service.own(current.get(), slug)).build();
    }

    @PUT
    @Path("/{slug}/sheets/{number}")
    @Policy("ScoringPolicy.mayScore")
    @Operation(summary = "Save my sheet about an idea", description = """
                    May be incomplete. `If-Match` is the sheet's version, `"0"` for the first save. A save whose answer got \
                    lost can be repeated as it was: a sheet that says the same already is answered with 200.""")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnSheetsView.Saved.class)))
    @APIResponse(responseCode = "412", description = "Changed meanwhile, on another of your devices")
    public Response save(
            @PathParam("slug") String slug,
            @PathParam("number") long number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ScoringRequests.SaveSheet request) {
        var saved = service.save(current.get(), slug, number, ifMatch, request);
        return Response.ok(saved).build();
    }

    @PUT
    @Path("/{slug}/handed-in")
    @Policy("ScoringPolicy.mayHandIn")
    @Operation(summary = "Hand in my scores: every idea without an interest of mine, each to the end")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnSheetsView.class)))
    @APIResponse(responseCode = "422", description = "Not whole yet; `errors` names each idea")
    public Response handIn(@PathParam("slug") String slug) {
        service.handIn(current.get(), slug);
        return sheets(slug);
    }

    @DELETE
    @Path("/{slug}/handed-in")
    @Policy("ScoringPolicy.mayHandIn")
    @Operation(summary = "Take my scores back to change them, while the scoring is open")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnSheetsView.class)))
    public Response takeBack(@PathParam("slug") String slug) {
        service.takeBack(current.get(), slug);
        return sheets(slug);
    }
}
