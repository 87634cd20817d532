package org.betterif.delivery.change;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.betterif.account.CurrentActor;
import org.betterif.delivery.gain.GainDirectory;
import org.betterif.delivery.gain.GainRequest;
import org.betterif.idea.IdeaDirectory;
import org.betterif.shared.Policy;
import org.betterif.shared.Public;
import org.betterif.shared.http.ConditionalAnswer;
import org.betterif.shared.http.CreatedOnce;
import org.betterif.shared.http.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What came of one idea. */
@Path("/api/ideas/{number: \\d{1,18}}/delivery")
@Tag(name = "What came of it")
class IdeaDeliveryResource {

    private final ChangeDirectory directory;
    private final StageService service;
    private final GainDirectory gains;
    private final IdeaDirectory ideas;
    private final ConditionalAnswer answers;
    private final CreatedOnce once;
    private final CurrentActor current;

    IdeaDeliveryResource(
            ChangeDirectory directory,
            StageService service,
            GainDirectory gains,
            IdeaDirectory ideas,
            ConditionalAnswer answers,
            CreatedOnce once,
            CurrentActor current) {
        this.directory = directory;
        this.service = service;
        this.gains = gains;
        this.ideas = ideas;
        this.answers = answers;
        this.once = once;
        this.current = current;
    }

    @GET
    @Public("open by default")
    @Operation(
            summary = "What came of an idea: promised steps, the stages it reached, what it saved, improved or cost",
            description = "The ETag's version is the number of stages told: it goes with If-Match of a further one.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IdeaDelivery.class)))
    public Response delivery(@PathParam("number") long number, @Context Request request) {
        ideas.publicIdea(number);
        var view = directory.of(List.of(number)).get(0);
        return answers.of(request, view.stages().size(), view).build();
    }

    @POST
    @Path("/stages")
    @Policy("StagePolicy.mayTellStage")
    @Operation(
            summary = "Say how far the idea has come and what was learned, with pictures of before and after",
            description = "If-Match with the ETag of the idea's delivery. The same stage again is a further note.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IdeaDelivery.class)))
    public Response tell(
            @PathParam("number") long number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid StageRequest request) {
        var actor = current.get();
        long from = Revision.required(ifMatch);
        once.create(
                "delivery.stage." + number,
                actor.personId(),
                key,
                List.of(from, request),
                () -> service.tell(actor, number, from, request));
        return created(number);
    }

    @POST
    @Path("/gains")
    @Policy("GainPolicy.mayKeepGains")
    @Operation(summary = "Write down what it saved, improved or cost: who paid, who gained, who lost")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IdeaDelivery.class)))
    public Response addGain(
            @PathParam("number") long number,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid GainRequest request) {
        var actor = current.get();
        once.create("delivery.gain." + number, actor.personId(), key, request, () -> gains.add(actor, number, request));
        return created(number);
    }

    private Response created(long number) {
        var view = directory.of(List.of(number)).get(0);
        return Response.status(Response.Status.CREATED)
                .entity(view)
                .tag(new Revision(view.stages().size(), 0).tag())
                .build();
    }
}
