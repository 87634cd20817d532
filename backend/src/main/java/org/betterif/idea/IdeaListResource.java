package org.betterif.idea;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Supplier;
import org.betterif.account.Actor;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Public;
import org.betterif.shared.http.ConditionalAnswer;
import org.betterif.shared.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Lists of ideas. Public ones are the same bytes for everybody. */
@Path("/api/ideas")
class IdeaListResource {

    private static final int COUNTED_TO = 10_000;

    private final IdeaQuery queries;
    private final IdeaLists lists;
    private final IdeaCards cards;
    private final IdeaMap map;
    private final SimilarIdeas similar;
    private final CurrentActor current;
    private final ConditionalAnswer answers;

    IdeaListResource(
            IdeaQuery queries,
            IdeaLists lists,
            IdeaCards cards,
            IdeaMap map,
            SimilarIdeas similar,
            CurrentActor current,
            ConditionalAnswer answers) {
        this.queries = queries;
        this.lists = lists;
        this.cards = cards;
        this.map = map;
        this.similar = similar;
        this.current = current;
        this.answers = answers;
    }

    /** A page of cards; `next` continues it, or is null at the end. */
    record CardPage(List<IdeaCard> items, @Nullable String next) {}

    /** @param more whether there are more than were counted */
    record Count(long ideas, boolean more) {}

    @GET
    @Operation(
            summary = "Ideas, narrowed and ordered",
            description = "Public unless `mine`. Continue with `after=next`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CardPage.class)))
    @APIResponse(responseCode = "304", description = "You have these bytes")
    @Public("open by default; `mine` asks for a session")
    public Response list(
            @BeanParam @Valid IdeaQuery.Asked asked,
            @BeanParam @Valid IdeaQuery.Paged paged,
            @Context UriInfo uri,
            @Context Request request) {
        if (!asked.mine) {
            return answers.kept(uri, request, () -> ConditionalAnswer.Body.of(page(asked, paged)))
                    .build();
        }
        return page(asked, paged).response(uri).cacheControl(noStore()).build();
    }

    private Page<IdeaCard> page(IdeaQuery.Asked asked, IdeaQuery.Paged paged) {
        var filter = queries.filter(asked, actorIf(asked.mine));
        var page = lists.page(filter, Sort.of(paged.sort, filter.text() != null), paged.after, paged.limit);
        return new Page<>(cards.cards(page.items()), page.next());
    }

    @GET
    @Path("/count")
    @Operation(summary = "How many ideas a list holds", description = "Counted up to 10,000.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Count.class)))
    @Public("open by default; `mine` asks for a session")
    public Response count(@BeanParam @Valid IdeaQuery.Asked asked, @Context UriInfo uri, @Context Request request) {
        return unlessMine(asked, uri, request, () -> {
            var counted = lists.count(queries.filter(asked, actorIf(asked.mine)), COUNTED_TO + 1);
            return new Count(Math.min(counted, COUNTED_TO), counted > COUNTED_TO);
        });
    }

    @GET
    @Path("/map")
    @Operation(
            summary = "The ideas of a list as pins, and their number in each area",
            description = "At most 2,000 pins.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IdeaMap.MapView.class)))
    @Public("open by default; `mine` asks for a session")
    public Response map(@BeanParam @Valid IdeaQuery.Asked asked, @Context UriInfo uri, @Context Request request) {
        return unlessMine(asked, uri, request, () -> map.of(queries.filter(asked, actorIf(asked.mine))));
    }

    private Response unlessMine(IdeaQuery.Asked asked, UriInfo uri, Request request, Supplier<Object> body) {
        return asked.mine
                ? ownOnly(body.get()).build()
                : answers.kept(uri, request, () -> new ConditionalAnswer.Body(0, body.get(), null))
                        .build();
    }

    @GET
    @Path("/similar")
    @Operation(summary = "Public ideas like the one whose title is being typed, the most alike first")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = IdeaCard.class)))
    @Public("open by default")
    public Response similar(
            @QueryParam("title") @Size(max = IdeaRequests.TITLE) @Nullable String title,
            @QueryParam("limit") @DefaultValue("5") @Min(1) @Max(20) int limit,
            @Context Request request) {
        var body = cards.publicCards(similar.to(SearchText.of(title), limit));
        return answers.of(request, 0, body).build();
    }

    /** Public lists do not look at who asks: nothing of the session is read for them. */
    private Actor actorIf(boolean needed) {
        return needed ? current.get() : Actor.visitor();
    }

    static Response.ResponseBuilder ownOnly(Object body) {
        return Response.ok(body).cacheControl(noStore());
    }

    private static CacheControl noStore() {
        var cache = new CacheControl();
        cache.setNoStore(true);
        return cache;
    }
}
