package org.betterif.idea.life;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.betterif.account.Actor;
import org.betterif.account.CurrentActor;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaView;
import org.betterif.idea.Visibility;
import org.betterif.idea.standing.StandingDirectory;
import org.betterif.idea.text.TextDirectory;
import org.betterif.idea.text.TextHistory;
import org.betterif.shared.Policy;
import org.betterif.shared.http.ConditionalAnswer;
import org.betterif.shared.http.CreatedOnce;
import org.betterif.shared.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/ideas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ideas")
class IdeaResource {

    private final IdeaService service;
    private final IdeaDirectory ideas;
    private final StandingDirectory standings;
    private final TextDirectory texts;
    private final PersonalDetails details;
    private final CreatedOnce once;
    private final CurrentActor current;
    private final ConditionalAnswer answers;

    IdeaResource(
            IdeaService service,
            IdeaDirectory ideas,
            StandingDirectory standings,
            TextDirectory texts,
            PersonalDetails details,
            CreatedOnce once,
            CurrentActor current,
            ConditionalAnswer answers) {
        this.service = service;
        this.ideas = ideas;
        this.standings = standings;
        this.texts = texts;
        this.details = details;
        this.once = once;
        this.current = current;
        this.answers = answers;
    }

    @POST
    @Operation(summary = "Begin a draft; everything may be left out")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IdeaView.class)))
    @Policy("IdeaPolicy.mayDraft")
    public Response draft(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid IdeaRequests.Text text) {
        var actor = current.get();
        IdeaPolicy.mayDraft(actor).require();
        var created = once.create("idea.draft", actor.personId(), key, text, () -> service.draft(actor, text));
        return created.answer("/api/ideas/" + created.id(), own(created.id()));
    }

    @GET
    @Path("/{number}")
    @Operation(
            summary = "One idea",
            description =
                    "Public ones are the same bytes for everybody. Drafts are for their author, ideas that wait for a check for moderators too.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IdeaView.class)))
    @APIResponse(responseCode = "304", description = "You have these bytes")
    @APIResponse(responseCode = "410", description = "Removed")
    @Policy("IdeaPolicy.mayRead")
    public Response idea(@PathParam("number") long number, @Context UriInfo uri, @Context Request request) {
        var forAll = answers.keptIfAny(uri, request, () -> publicly(number));
        if (forAll.isPresent()) {
            standings.countView(number);
            return forAll.get().build();
        }
        service.read(current.get(), number);
        return Response.ok(own(number)).build();
    }

    private Optional<ConditionalAnswer.Body> publicly(long number) {
        return ideas.view(number)
                .filter(view -> view.stage().shared() && view.visibility() == Visibility.PUBLIC)
                .map(view -> new ConditionalAnswer.Body(view.version(), view, null));
    }

    @PUT
    @Path("/{number}")
    @Operation(
            summary = "Save a draft, or change the text of an idea",
            description =
                    "`If-Match` compares the version. A changed text of an open idea is a new version, and tells its supporters.")
    @Policy("IdeaPolicy.mayEdit")
    public IdeaView rewrite(
            @PathParam("number") long number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid IdeaRequests.Text text) {
        service.rewrite(current.get(), number, ifMatch, text);
        return own(number);
    }

    @DELETE
    @Path("/{number}")
    @Operation(summary = "Discard a draft")
    @APIResponse(responseCode = "204", description = "Gone")
    @Policy("IdeaPolicy.mayDiscard")
    public void discard(@PathParam("number") long number, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.discard(current.get(), number, ifMatch);
    }

    @POST
    @Path("/{number}/submit")
    @Operation(
            summary = "Hand in a draft",
            description =
                    "Public at once, or after a moderator has read it, as its call says. Handing in twice is one handing in.")
    @APIResponse(responseCode = "422", description = "Not complete yet; `errors` names each field")
    @Policy("IdeaPolicy.maySubmit")
    public IdeaView submit(@PathParam("number") long number, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.submit(current.get(), number, ifMatch);
        return own(number);
    }

    @POST
    @Path("/{number}/withdraw")
    @Operation(
            summary = "Withdraw an idea, with a reason",
            description = "What nobody has read yet goes back to the drafts.")
    @Policy("IdeaPolicy.mayWithdraw")
    public IdeaView withdraw(
            @PathParam("number") long number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid IdeaRequests.Withdraw request) {
        service.withdraw(current.get(), number, ifMatch, request.reason());
        return own(number);
    }

    @POST
    @Path("/{number}/close-in-favour")
    @Operation(summary = "Close an idea in favour of another one that is open")
    @Policy("IdeaPolicy.mayCloseInFavour")
    public IdeaView closeInFavour(
            @PathParam("number") long number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid IdeaRequests.CloseInFavour request) {
        service.closeInFavour(current.get(), number, ifMatch, request.number());
        return own(number);
    }

    @GET
    @Path("/{number}/versions")
    @Operation(summary = "The texts people have read, the newest first, with what changed")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TextHistory.class)))
    @Policy("IdeaPolicy.mayRead")
    public Response versions(@PathParam("number") long number, @Context Request request) {
        var idea = service.read(Actor.visitor(), number);
        return answers.of(request, idea.version(), texts.history(number)).build();
    }

    @GET
    @Path("/{number}/may")
    @Operation(summary = "Whether it is mine, and what I may do with it")
    @Policy({"IdeaPolicy.mayRead", "IdeaPolicy.mayEdit", "IdeaPolicy.mayWithdraw", "IdeaPolicy.mayCloseInFavour"})
    public IdeaMay may(@PathParam("number") long number) {
        var may = service.may(current.get(), List.of(number)).get(number);
        if (may == null) {
            throw ProblemException.notFound("idea");
        }
        return may;
    }

    @POST
    @Path("/warnings")
    @Operation(
            summary = "Personal details in a text, before it is published",
            description =
                    "Telephone numbers, e-mail addresses, postcodes, addresses and names of the council's staff. A warning only: the writer decides. Nothing is stored.")
    @Policy("IdeaPolicy.mayDraft")
    public PersonalDetails.Found warnings(@NotNull @Valid IdeaRequests.Check text) {
        IdeaPolicy.mayDraft(current.get()).require();
        return details.in(text);
    }

    private IdeaView own(long number) {
        return ideas.view(number).orElseThrow(() -> ProblemException.notFound("idea"));
    }
}
