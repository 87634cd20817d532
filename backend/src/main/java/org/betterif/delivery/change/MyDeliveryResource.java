package org.betterif.delivery.change;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.betterif.account.CurrentActor;
import org.betterif.delivery.gain.GainDirectory;
import org.betterif.idea.IdeaDirectory;
import org.betterif.shared.May;
import org.betterif.shared.Public;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this reader may say about what came of an idea. */
@Path("/api/me/ideas/{number: \\d{1,18}}/delivery")
@Tag(name = "What came of it")
class MyDeliveryResource {

    private final StageService service;
    private final GainDirectory gains;
    private final IdeaDirectory ideas;
    private final CurrentActor current;

    MyDeliveryResource(StageService service, GainDirectory gains, IdeaDirectory ideas, CurrentActor current) {
        this.service = service;
        this.gains = gains;
        this.ideas = ideas;
        this.current = current;
    }

    @Schema(name = "DeliveryMay")
    record View(May tellStage, May keepGains) {}

    @GET
    @Public("says to anyone what they may do and why not")
    @Operation(summary = "Whether I may say how far an idea has come, and what it saved")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = View.class)))
    public Response may(@PathParam("number") long number) {
        var idea = ideas.publicIdea(number);
        var actor = current.get();
        var view = new View(
                May.of(StagePolicy.mayTellStage(actor, idea, service.saidYes(number))),
                May.of(gains.mayKeep(actor, idea)));
        return Response.ok(view).build();
    }
}
