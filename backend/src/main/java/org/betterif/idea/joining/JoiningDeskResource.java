package org.betterif.idea.joining;

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
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What waits for a moderator. */
@Path("/api/desk/joinings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ideas")
class JoiningDeskResource {

    private final Joinings joinings;
    private final JoiningViews views;
    private final CurrentActor current;

    JoiningDeskResource(Joinings joinings, JoiningViews views, CurrentActor current) {
        this.joinings = joinings;
        this.views = views;
        this.current = current;
    }

    record JoiningPage(List<JoiningView> items, @Nullable String next) {}

    @GET
    @Policy("JoiningPolicy.mayReadDesk")
    @Operation(summary = "Proposals that a moderator answers, since nobody else is there to, the most urgent first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = JoiningPage.class)))
    public Response forModerators(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.LARGEST_LIMIT) int limit,
            @Context UriInfo uri) {
        JoiningPolicy.mayReadDesk(current.get()).require();
        var from = Cursor.parse(after, 2);
        var found = joinings.forModerators(
                from == null ? Instant.EPOCH : from.instant(0), from == null ? 0 : from.number(1), limit + 1);
        var page = Page.of(found, limit, one -> Cursor.of(one.answerBy(), one.id()));
        return new Page<>(views.of(page.items()), page.next()).response(uri).build();
    }
}
