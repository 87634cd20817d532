package org.betterif.shortlist.deliberation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.betterif.account.Actor;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.betterif.shared.http.CreatedOnce;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** A juror's part in the deliberation. */
@Path("/api/me/seats/{slug}")
class OwnDeliberationResource {

    private final DeliberationService service;
    private final CreatedOnce once;
    private final CurrentActor current;

    OwnDeliberationResource(DeliberationService service, CreatedOnce once, CurrentActor current) {
        this.service = service;
        this.once = once;
        this.current = current;
    }

    @GET
    @Path("/deliberation")
    @Policy("DeliberationPolicy.mayReadNotes")
    @Operation(summary = "The council's notes about ideas without an interest of mine, and my minority report")
    public DeliberationView.Own own(@PathParam("slug") String slug) {
        return service.own(current.get(), slug);
    }

    @POST
    @Path("/questions")
    @Policy("DeliberationPolicy.mayAsk")
    @Operation(summary = "Ask an idea's author, or the officers; question and answer are public")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = DeliberationView.Own.class)))
    public Response ask(
            @PathParam("slug") String slug,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid DeliberationRequests.Ask request) {
        var actor = member(slug);
        var created = once.create(
                "council.question " + slug, actor.personId(), key, request, () -> service.ask(actor, slug, request));
        return created.answer("/api/me/seats/" + slug, service.own(actor, slug));
    }

    @POST
    @Path("/notes")
    @Policy("DeliberationPolicy.mayNote")
    @Operation(summary = "A note about an idea, for the council alone")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = DeliberationView.Own.class)))
    public Response note(
            @PathParam("slug") String slug,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid DeliberationRequests.NewNote request) {
        var actor = member(slug);
        var created = once.create(
                "council.note " + slug, actor.personId(), key, request, () -> service.note(actor, slug, request));
        return created.answer("/api/me/seats/" + slug, service.own(actor, slug));
    }

    /** Refuses whoever does not sit here before anything about keys is said. */
    private Actor member(String slug) {
        var actor = current.get();
        service.own(actor, slug);
        return actor;
    }

    @PUT
    @Path("/minority-report")
    @Policy("DeliberationPolicy.mayDissent")
    @Operation(summary = "Say, beside the decision, why I do not share it")
    public DeliberationView.Own dissent(
            @PathParam("slug") String slug, @NotNull @Valid DeliberationRequests.Dissent request) {
        service.dissent(current.get(), slug, request);
        return service.own(current.get(), slug);
    }

    @DELETE
    @Path("/minority-report")
    @Policy("DeliberationPolicy.mayDissent")
    @Operation(summary = "Take my minority report back")
    public DeliberationView.Own takeBack(@PathParam("slug") String slug) {
        service.takeBackDissent(current.get(), slug);
        return service.own(current.get(), slug);
    }
}
