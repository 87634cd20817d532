package org.betterif.comment;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.betterif.account.CurrentActor;
import org.betterif.shared.May;
import org.betterif.shared.Public;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What this reader may do in a thread and has done, apart from the thread, which is the same for everybody. */
@Path("/api/me/ideas/{number: \\d{1,18}}/comments")
@Produces(MediaType.APPLICATION_JSON)
class ThreadOverlayResource {

    private final CurrentActor current;
    private final OwnComments own;

    ThreadOverlayResource(CurrentActor current, OwnComments own) {
        this.current = current;
        this.own = own;
    }

    /**
     * @param comment whether you may comment and agree
     * @param openMind whether to remind you, beside the box, to keep an open mind about what you may have to decide
     * @param preElection whether a pre-election period is on where the idea is about
     * @param agreed the comments here that you agree with
     * @param own your comments here
     */
    record ThreadOverlay(May comment, boolean openMind, boolean preElection, List<Long> agreed, List<OwnComment> own) {}

    /** @param quietUntil until when an edit leaves no mark */
    record OwnComment(long id, int version, Instant quietUntil, May edit, May delete) {}

    @GET
    @Public("says to anyone what they may do and why not")
    @Operation(summary = "What I may do in the threads of an idea, and what I did")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ThreadOverlay.class)))
    public Response overlay(@PathParam("number") long number) {
        return Response.ok(own.overlay(current.get(), number)).build();
    }
}
