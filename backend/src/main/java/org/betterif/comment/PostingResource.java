package org.betterif.comment;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.concurrent.CompletionStage;
import org.betterif.account.CurrentActor;
import org.betterif.comment.thread.CommentAnswer;
import org.betterif.comment.thread.CommentView;
import org.betterif.shared.Policy;
import org.betterif.shared.http.CreatedOnce;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** New comments under an idea: who writes is answered by the lane, after its commit. */
@Path("/api/ideas/{number: \\d{1,18}}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class PostingResource {

    private final CurrentActor current;
    private final PostLane lane;
    private final CreatedOnce once;

    PostingResource(CurrentActor current, PostLane lane, CreatedOnce once) {
        this.current = current;
        this.lane = lane;
        this.once = once;
    }

    @POST
    @Blocking
    @Policy({"CommentPolicy.post", "CommentPolicy.reply"})
    @Operation(summary = "Say something about an idea, or answer a comment")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CommentView.class)))
    @APIResponse(responseCode = "503", description = "Too many comments are waiting: see Retry-After")
    public CompletionStage<Response> post(
            @PathParam("number") long number,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull CommentRequests.Post request,
            @Context UriInfo uri) {
        var actor = current.get();
        var site = uri.getBaseUri(); // asked here: the lane's thread knows of no request
        var words = request.words();
        var claim = once.claim("comment.post." + number, actor.personId(), key, request);
        return lane.submit(new PostAsk(actor, claim, number, request.parent(), words))
                .thenApply(outcome -> switch (outcome) {
                    case PostOutcome.Posted posted -> created(site, posted.view());
                    case PostOutcome.Refused refused -> throw refused.problem();
                });
    }

    private static Response created(URI site, CommentView view) {
        return new CommentAnswer(view).to(Response.created(site.resolve("/api/comments/" + view.id())));
    }
}
