package org.betterif.ballot;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.betterif.account.CurrentActor;
import org.betterif.ballot.count.PublishedFiles;
import org.betterif.ballot.terms.BallotTerms;
import org.betterif.shared.Policy;
import org.betterif.shared.Public;
import org.betterif.shared.http.ConditionalAnswer;
import org.betterif.shared.http.CreatedOnce;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Ballots for everybody, and how they are set up. */
@Path("/api/ballots")
class BallotResource {

    private final BallotService service;
    private final BallotImport imports;
    private final CreatedOnce once;
    private final CurrentActor current;
    private final ConditionalAnswer answers;

    BallotResource(
            BallotService service,
            BallotImport imports,
            CreatedOnce once,
            CurrentActor current,
            ConditionalAnswer answers) {
        this.service = service;
        this.imports = imports;
        this.once = once;
        this.current = current;
        this.answers = answers;
    }

    /** A council's ballots are few, so the list comes whole. */
    record BallotList(List<BallotView.Card> items) {}

    @GET
    @Public("open by default")
    @Operation(summary = "All ballots that were announced, the latest close first; or those of one call")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BallotList.class)))
    public Response ballots(@QueryParam("call") @Nullable Long call, @Context Request request) {
        var list = new BallotList(call == null ? service.cards() : service.cardsOf(call));
        return answers.of(request, 0, list).build();
    }

    @GET
    @Path("/{slug}")
    @Public("open by default")
    @Operation(summary = "What is asked, which ideas, by which rule, when; never how many have voted")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BallotView.class)))
    public Response ballot(@PathParam("slug") String slug, @Context Request request) {
        var view = service.view(slug);
        return answers.of(request, view.version(), view).build();
    }

    @GET
    @Path("/{slug}/result")
    @Public("open by default")
    @Operation(
            summary = "The result with its explanation, checks, and what other rules would have chosen",
            description = "Once it is published; before that for clerks and administrators.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = BallotView.ResultView.class)))
    public Response result(@PathParam("slug") String slug, @Context Request request) {
        var result = service.result(slug, current.get());
        return result.published()
                ? answers.of(request, 0, result).build()
                : Response.ok(result).build();
    }

    @GET
    @Path("/{slug}/ballots.pb")
    @Produces("text/plain;charset=utf-8")
    @Public("open by default")
    @Operation(
            summary = "All ballots as a Pabulib file",
            description =
                    "Fresh random numbers, no demographics, no order of arrival; not with fewer than the minimum.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = String.class)))
    public Response pabulib(@PathParam("slug") String slug) {
        return file(service.file(slug, PublishedFiles::pb), slug + ".pb");
    }

    @GET
    @Path("/{slug}/ballots.blt")
    @Produces("text/plain;charset=utf-8")
    @Public("open by default")
    @Operation(summary = "All rankings as a .blt file, where places are filled")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = String.class)))
    public Response blt(@PathParam("slug") String slug) {
        return file(service.file(slug, PublishedFiles::blt), slug + ".blt");
    }

    @GET
    @Path("/desk")
    @Policy("BallotPolicy.mayKeep")
    @Operation(summary = "All ballots, drafts too")
    public BallotList deskList() {
        return new BallotList(service.deskCards(current.get()));
    }

    @GET
    @Path("/on-paper")
    @Policy({"BallotPolicy.mayPrint", "BallotPolicy.mayEnter"})
    @Operation(summary = "Ballots for which papers may be printed or entered now; empty for who may do neither")
    public BallotList onPaper() {
        return new BallotList(service.onPaper(current.get()));
    }

    @GET
    @Path("/{slug}/desk")
    @Policy("BallotPolicy.mayKeep")
    @Operation(summary = "A ballot with its terms, what stands in its way, and what may be done")
    public BallotView.DeskView desk(@PathParam("slug") String slug) {
        return service.desk(current.get(), slug);
    }

    @POST
    @Policy("BallotPolicy.mayKeep")
    @Operation(summary = "Draft a ballot of a call")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BallotView.DeskView.class)))
    public Response draft(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid BallotRequests.Draft request) {
        var actor = current.get();
        BallotPolicy.mayKeep(actor).require();
        var created = once.create("ballot.draft", actor.personId(), key, request, () -> service.draft(actor, request));
        var slug = service.slug(created.id());
        return created.answer("/api/ballots/" + slug, service.desk(actor, slug));
    }

    @PUT
    @Path("/{slug}")
    @Policy("BallotPolicy.mayChange")
    @Operation(summary = "Rewrite the terms of a draft")
    public BallotView.DeskView rewrite(
            @PathParam("slug") String slug,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid BallotTerms terms) {
        service.rewrite(current.get(), slug, ifMatch, terms);
        return service.desk(current.get(), slug);
    }

    @DELETE
    @Path("/{slug}")
    @Policy("BallotPolicy.mayChange")
    @Operation(summary = "Throw a draft away")
    @APIResponse(responseCode = "204", description = "Thrown away")
    public Response remove(@PathParam("slug") String slug, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.remove(current.get(), slug, ifMatch);
        return Response.noContent().build();
    }

    @POST
    @Path("/{slug}/announce")
    @Policy("BallotPolicy.mayAnnounce")
    @Operation(summary = "Announce a draft: from now on its terms stand")
    public BallotView.DeskView announce(
            @PathParam("slug") String slug, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.announce(current.get(), slug, ifMatch);
        return service.desk(current.get(), slug);
    }

    @POST
    @Path("/{slug}/call-off")
    @Policy("BallotPolicy.mayCallOff")
    @Operation(summary = "Call a ballot off before its count, with the reason for everybody; ballots cast are deleted")
    public BallotView.DeskView callOff(@PathParam("slug") String slug, @NotNull @Valid BallotRequests.CallOff request) {
        service.callOff(current.get(), slug, request.reason());
        return service.desk(current.get(), slug);
    }

    @POST
    @Path("/{slug}/publish")
    @Policy("BallotPolicy.mayPublish")
    @Operation(summary = "Publish the count; without this it is published a day after it by itself")
    public BallotView.DeskView publish(@PathParam("slug") String slug) {
        service.publish(current.get(), slug);
        return service.desk(current.get(), slug);
    }

    @POST
    @Path("/import/look")
    @Policy("BallotPolicy.mayImport")
    @Operation(
            summary = "What a .pb, .blt or .abc.yaml file would give, with what is odd in it; nothing is kept",
            description = "A file that cannot be read is refused with the line to blame.")
    public BallotView.FileView look(@NotNull @Valid BallotRequests.Look request) {
        return BallotView.FileView.of(imports.look(current.get(), request));
    }

    @POST
    @Path("/import")
    @Policy("BallotPolicy.mayImport")
    @Operation(
            summary = "Bring the ballots of a .pb, .blt or .abc.yaml file as a closed ballot, to be counted here",
            description = "Read whole or refused with the line to blame.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BallotView.DeskView.class)))
    public Response bring(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid BallotRequests.Import request) {
        var actor = current.get();
        BallotPolicy.mayImport(actor).require();
        var created = once.create("ballot.import", actor.personId(), key, request, () -> imports.bring(actor, request));
        var slug = service.slug(created.id());
        return created.answer("/api/ballots/" + slug, service.desk(actor, slug));
    }

    private static Response file(String text, String name) {
        return Response.ok(text)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
