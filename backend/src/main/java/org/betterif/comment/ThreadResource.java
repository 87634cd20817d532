package org.betterif.comment;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.betterif.account.CurrentActor;
import org.betterif.comment.CommentView.ThreadView;
import org.betterif.shared.Policy;
import org.betterif.shared.Public;
import org.betterif.shared.http.ConditionalAnswer;
import org.betterif.shared.http.CreatedOnce;
import org.betterif.shared.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The threads under an idea. Who writes is answered by the lane, after its commit. */
@Path("/api/ideas/{number: \\d{1,18}}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ThreadResource {

    private final CurrentActor current;
    private final PostLane lane;
    private final CommentReader reader;
    private final CreatedOnce once;
    private final ConditionalAnswer answers;

    ThreadResource(
            CurrentActor current, PostLane lane, CommentReader reader, CreatedOnce once, ConditionalAnswer answers) {
        this.current = current;
        this.lane = lane;
        this.reader = reader;
        this.once = once;
        this.answers = answers;
    }

    /** For the OpenAPI document: what a {@link Page} of threads is. */
    record ThreadPage(List<ThreadView> items, @Nullable String next) {}

    @GET
    @Public("what people said is read by everybody")
    @Operation(
            summary = "The threads under an idea",
            description =
                    "Whole threads, paged by their first comment, each with its first 50 replies in order of reading.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ThreadPage.class)))
    @APIResponse(responseCode = "304", description = "As you know it (If-None-Match)")
    public Response threads(
            @PathParam("number") long number,
            @QueryParam("sort") @DefaultValue("oldest") String sort,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.LARGEST_LIMIT) int limit,
            @Context UriInfo uri,
            @Context Request request) {
        return Answers.page(answers, () -> reader.threads(number, ThreadOrder.of(sort), after, limit), uri, request);
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
        return Answers.one(Response.created(site.resolve("/api/comments/" + view.id())), view);
    }
}
