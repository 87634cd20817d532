package org.betterif.idea.joining.joined;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.shared.Public;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was joined into an idea. */
@Path("/api/ideas/{number: \\d{1,18}}/joined")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ideas")
class JoinedResource {

    private final JoinedRows joined;
    private final IdeaDirectory ideas;

    JoinedResource(JoinedRows joined, IdeaDirectory ideas) {
        this.joined = joined;
        this.ideas = ideas;
    }

    record JoinedPage(List<IdeaCard> items, @Nullable String next) {}

    @GET
    @Public("open by default")
    @Operation(
            summary = "The ideas that were joined into this one, the last first",
            description = "Each card says what is still owed to it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = JoinedPage.class)))
    public Response joined(
            @PathParam("number") long number,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.LARGEST_LIMIT) int limit,
            @Context UriInfo uri) {
        ideas.publicIdea(number);
        var from = Cursor.parse(after, 1);
        var found = joined.joinedInto(number, from == null ? Long.MAX_VALUE : from.number(0), limit + 1);
        var page = Page.of(found, limit, Cursor::of);
        return new Page<>(ideas.cards(page.items()), page.next()).response(uri).build();
    }
}
