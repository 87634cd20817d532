package org.betterif.account.councillor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.betterif.shared.Public;
import org.betterif.shared.http.ConditionalAnswer;
import org.betterif.shared.http.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The public pages of councillors. What they were asked and replied comes from other features. */
@Path("/api/councillors")
class CouncillorResource {

    private final CurrentActor current;
    private final Councillors councillors;
    private final CouncillorService service;
    private final ConditionalAnswer answers;

    CouncillorResource(
            CurrentActor current, Councillors councillors, CouncillorService service, ConditionalAnswer answers) {
        this.current = current;
        this.councillors = councillors;
        this.service = service;
        this.answers = answers;
    }

    @GET
    @Public("open by default")
    @Operation(summary = "All councillors, by name")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CouncillorView.Listed.class)))
    public Response all() {
        var items = councillors.all().stream().map(CouncillorView::of).toList();
        return Response.ok(new CouncillorView.Listed(items)).build();
    }

    @GET
    @Path("/{slug}")
    @Public("open by default")
    @Operation(summary = "A councillor's page")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CouncillorView.class)))
    public Response one(@PathParam("slug") String slug, @Context Request request) {
        var page = service.bySlug(slug);
        return answers.of(request, councillors.version(page.personId()), CouncillorView.of(page))
                .build();
    }

    @PUT
    @Path("/{slug}")
    @Policy("AccountPolicy.mayEditProfile")
    @Operation(summary = "Write my own page, as a councillor", description = "If-Match as GET gave it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CouncillorView.class)))
    public Response edit(
            @PathParam("slug") String slug,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CouncillorRequests.Profile request) {
        service.edit(current.get(), slug, Revision.required(ifMatch), request);
        var page = service.bySlug(slug);
        return Response.ok(CouncillorView.of(page))
                .tag(new Revision(councillors.version(page.personId()), 0).tag())
                .build();
    }
}
