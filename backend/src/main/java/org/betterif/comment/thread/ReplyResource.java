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
import org.betterif.shared.Public;
import org.betterif.shared.http.ConditionalAnswer;
import org.betterif.shared.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** One comment and the replies to it, as everybody reads them. */
@Path("/api/comments/{id: \\d{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
class ReplyResource {

    private final CommentReader reader;
    private final ConditionalAnswer answers;

    ReplyResource(CommentReader reader, ConditionalAnswer answers) {
        this.reader = reader;
        this.answers = answers;
    }

    /** For the OpenAPI document: what a {@link Page} of comments is. */
    record CommentPage(
            java.util.List<CommentView> items, @Nullable String next) {}

    @GET
    @Path("/replies")
    @Public("what people said is read by everybody")
    @Operation(summary = "More replies of one thread, in order of reading")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CommentPage.class)))
    public Response replies(
            @PathParam("id") long id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_LIMIT) int limit,
            @Context UriInfo uri,
            @Context Request request) {
        return answers.kept(uri, request, () -> ConditionalAnswer.Body.of(reader.replies(id, after, limit)))
                .build();
    }

    @GET
    @Public("what people said is read by everybody")
    @Operation(summary = "One comment, with the words as they were written")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CommentView.class)))
    public Response comment(@PathParam("id") long id) {
        return new CommentAnswer(reader.comment(id)).to(Response.ok());
    }
}
