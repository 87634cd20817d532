package org.betterif.idea.joining;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.betterif.account.CurrentActor;
import org.betterif.idea.IdeaDirectory;
import org.betterif.shared.Policy;
import org.betterif.shared.Public;
import org.betterif.shared.http.CreatedOnce;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Proposals to join one idea with another that wait for an answer. */
@Path("/api/ideas/{number: \\d{1,18}}/joinings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ideas")
class JoiningsResource {

    private final Joinings joinings;
    private final JoiningViews views;
    private final JoiningService service;
    private final IdeaDirectory ideas;
    private final CreatedOnce once;
    private final CurrentActor current;

    JoiningsResource(
            Joinings joinings,
            JoiningViews views,
            JoiningService service,
            IdeaDirectory ideas,
            CreatedOnce once,
            CurrentActor current) {
        this.joinings = joinings;
        this.views = views;
        this.service = service;
        this.ideas = ideas;
        this.once = once;
        this.current = current;
    }

    @POST
    @Operation(
            summary = "Propose to join this idea into another one that is open",
            description =
                    "Its author asks; whoever wrote the other one answers, or a moderator where nobody is there to be asked. One at a time.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = JoiningView.class)))
    @Policy("JoiningPolicy.mayPropose")
    public Response propose(
            @PathParam("number") long number,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid JoiningRequests.Propose request) {
        var actor = current.get();
        var created = once.create(
                "idea.join." + number,
                actor.personId(),
                key,
                request,
                () -> service.propose(actor, number, request.into()));
        return created.answer("/api/joinings/" + created.id(), views.of(service.joining(created.id())));
    }

    @GET
    @Public("open by default: who supports an idea may see what is about to become of it")
    @Operation(summary = "Proposals to join this idea with another that wait for an answer, the most urgent first")
    public JoiningView.Open open(@PathParam("number") long number) {
        ideas.publicIdea(number);
        return new JoiningView.Open(views.of(joinings.openOf(number, JoiningService.MOST_OPEN)));
    }
}
