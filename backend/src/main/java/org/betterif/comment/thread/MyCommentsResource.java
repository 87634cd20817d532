package org.betterif.comment.thread;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.betterif.account.AccountPolicy;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** My comments, for me alone. */
@Path("/api/me/comments")
@Produces(MediaType.APPLICATION_JSON)
class MyCommentsResource {

    private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");

    private final CurrentActor current;
    private final Threads threads;

    MyCommentsResource(CurrentActor current, Threads threads) {
        this.current = current;
        this.threads = threads;
    }

    /** @param html null while a moderator hides it */
    record MyComment(
            long id,
            long idea,
            @Nullable String html,
            CommentState state,
            @Nullable String removedReason,
            Instant postedAt,
            int agreed,
            int replies) {}

    record MyCommentPage(List<MyComment> items, @Nullable String next) {}

    @GET
    @Policy("AccountPolicy.signedIn")
    @Operation(summary = "My comments, the newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MyCommentPage.class)))
    public Response mine(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.LARGEST_LIMIT) int limit,
            @Context UriInfo uri) {
        AccountPolicy.signedIn(current.get()).require();
        var from = Cursor.parse(after, 2);
        var rows = threads.by(
                current.get().personId(),
                from == null ? FAR : from.instant(0),
                from == null ? Long.MAX_VALUE : from.number(1),
                limit + 1);
        return Page.of(rows, limit, row -> Cursor.of(row.postedAt(), row.id()))
                .map(MyCommentsResource::mine)
                .response(uri)
                .build();
    }

    private static MyComment mine(CommentRow row) {
        boolean sealed = row.state() == CommentState.SEALED;
        return new MyComment(
                row.id(),
                row.ideaNumber(),
                sealed ? null : row.html(),
                row.state(),
                row.removedReason(),
                row.postedAt(),
                row.agreed(),
                row.replies());
    }
}
