package org.betterif.comment.thread;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.betterif.comment.thread.CommentView.ThreadView;
import org.betterif.shared.Public;
import org.betterif.shared.http.ConditionalAnswer;
import org.betterif.shared.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The threads under an idea, as everybody reads them. */
@Path("/api/ideas/{number: \\d{1,18}}/comments")
@Produces(MediaType.APPLICATION_JSON)
class ThreadResource {

    private final CommentReader reader;
    private final ConditionalAnswer answers;

    ThreadResource(CommentReader reader, ConditionalAnswer answers) {
        this.reader = reader;
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
        return answers.kept(
                        uri,
                        request,
                        () -> ConditionalAnswer.Body.of(reader.threads(number, ThreadOrder.of(sort), after, limit)))
                .build();
    }
}
