package org.betterif.shortlist.preparation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** The clerk settles criteria, rule and ideas. */
@Path("/api/councils")
class PreparationResource {

    private final PreparationService service;
    private final CurrentActor current;

    PreparationResource(PreparationService service, CurrentActor current) {
        this.service = service;
        this.current = current;
    }

    @PUT
    @Path("/{slug}/criteria")
    @Policy("PreparationPolicy.mayPrepare")
    @Operation(summary = "Settle what the ideas are judged by; frozen once the scoring opens")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SettledView.class)))
    public Response putCriteria(
            @PathParam("slug") String slug,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PreparationRequests.PutCriteria request) {
        service.putCriteria(current.get(), slug, ifMatch, request);
        return settled(slug);
    }

    @PUT
    @Path("/{slug}/selection-rule")
    @Policy("PreparationPolicy.mayPrepare")
    @Operation(
            summary = "Choose the rule, room for kinds, areas and topics, and how many members score each idea",
            description =
                    "Frozen once the scoring opens. Bounds that no choice of the nominated ideas can keep are reported.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SettledView.class)))
    public Response putRule(
            @PathParam("slug") String slug,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PreparationRequests.PutRule request) {
        service.putRule(current.get(), slug, ifMatch, request);
        return settled(slug);
    }

    @PUT
    @Path("/{slug}/nominations")
    @Policy("PreparationPolicy.mayPrepare")
    @Operation(summary = "Settle which ideas are judged; each then carries it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SettledView.class)))
    public Response nominate(
            @PathParam("slug") String slug,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PreparationRequests.Nominate request) {
        service.nominate(current.get(), slug, ifMatch, request);
        return settled(slug);
    }

    private Response settled(String slug) {
        var view = service.settled(slug);
        return Response.ok(view).build();
    }
}
