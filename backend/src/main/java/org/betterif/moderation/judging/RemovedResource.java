package org.betterif.moderation.judging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.betterif.moderation.ReasonCode;
import org.betterif.shared.Public;
import org.betterif.shared.http.ConditionalAnswer;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was removed, for everybody. */
@Path("/api/removed")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "House rules")
class RemovedResource {

    private final Acts acts;
    private final ConditionalAnswer answers;

    RemovedResource(Acts acts, ConditionalAnswer answers) {
        this.acts = acts;
        this.answers = answers;
    }

    @GET
    @Public("what was removed, and why, is on a public record")
    @Operation(
            summary = "What was removed, when and why",
            description = "The newest first. Of what is sealed only the number is told.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RemovedView.RemovedPage.class)))
    public Response removed(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.LARGEST_LIMIT) int limit,
            @Context UriInfo uri,
            @Context Request request) {
        var page = page(after, limit);
        var answer = answers.of(request, 0, page);
        if (page.next() != null) {
            answer.link(
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("after", page.next())
                            .build(),
                    "next");
        }
        return answer.build();
    }

    private RemovedView.RemovedPage page(@Nullable String after, int limit) {
        var page = Page.of(
                acts.removed(Cursor.parse(after, 2), limit + 1), limit, last -> Cursor.of(last.at(), last.id()));
        return new RemovedView.RemovedPage(
                page.items().stream()
                        .map(one -> new RemovedView.Removed(
                                one.id(),
                                one.target().kind(),
                                one.target().ideaNumber(),
                                one.reason(),
                                one.note(),
                                one.at(),
                                one.restoredAt()))
                        .toList(),
                page.next(),
                acts.sealed(),
                acts.byReason().stream()
                        .map(count -> new RemovedView.ReasonCount(ReasonCode.of(count.code()), count.count()))
                        .toList());
    }
}
