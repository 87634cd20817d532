package org.betterif.vote.mine;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.betterif.account.CurrentActor;
import org.betterif.idea.IdeaDirectory;
import org.betterif.shared.Public;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** My vote for one idea, for the panel beside it. */
@Path("/api/me/ideas/{number: \\d{1,18}}/vote")
@Produces(MediaType.APPLICATION_JSON)
class VoteOverlayResource {

    private final CurrentActor current;
    private final IdeaDirectory ideas;
    private final VoteOverlayDirectory overlays;

    VoteOverlayResource(CurrentActor current, IdeaDirectory ideas, VoteOverlayDirectory overlays) {
        this.current = current;
        this.ideas = ideas;
        this.overlays = overlays;
    }

    @GET
    @Public("says to anyone what they may do and why not")
    @Operation(summary = "Whether I support an idea, and whether I may")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VoteOverlayRef.class)))
    public Response mine(@PathParam("number") long number) {
        ideas.publicIdea(number);
        return Response.ok(overlays.of(current.get(), List.of(number)).get(number))
                .build();
    }
}
