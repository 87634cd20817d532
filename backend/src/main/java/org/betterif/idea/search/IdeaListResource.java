package org.betterif.idea.search;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import java.util.List;
import java.util.function.Supplier;
import org.betterif.account.Actor;
import org.betterif.account.CurrentActor;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.shared.Public;
import org.betterif.shared.http.ConditionalAnswer;
import org.betterif.shared.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists of ideas. Public ones are the same bytes for everybody. */
@Path("/api/ideas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ideas")
class IdeaListResource {

    private static final int COUNTED_TO = 10_000;
    private static final int LONGEST_TITLE = 120;

    private final IdeaQuery queries;
    private final IdeaLists lists;
    private final IdeaDirectory ideas;
    private final IdeaMap map;
    private final SimilarIdeas similar;
    private final CurrentActor current;
    private final ConditionalAnswer answers;

    IdeaListResource(
            IdeaQuery queries,
            IdeaLists lists,
            IdeaDirectory ideas,
            IdeaMap map,
            SimilarIdeas similar,
            CurrentActor current,
            ConditionalAnswer answers) {
        this.queries = queries;
        this.lists = lists;
        this.ideas = ideas;
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
        if (asked.mine) {
            var actor = current.get();
            var page = page(asked, paged, actor);
            return new Page<>(ideas.cardsOf(actor.personId(), page.items()), page.next())
                    .response(uri)
                    .build();
        }
        return answers.kept(uri, request, () -> {
                    var page = page(asked, paged, Actor.visitor());
                    return ConditionalAnswer.Body.of(new Page<>(ideas.cards(page.items()), page.next()));
                })
                .build();
    }

    private Page<Long> page(IdeaQuery.Asked asked, IdeaQuery.Paged paged, Actor actor) {
        var filter = queries.filter(asked, actor);
        return lists.page(filter, Sort.of(paged.sort, filter.text() != null), paged.after, paged.limit);
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
                ? Response.ok(body.get()).build()
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
            @QueryParam("title") @Size(max = LONGEST_TITLE) @Nullable String title,
            @QueryParam("limit") @DefaultValue("5") @Min(1) @Max(20) int limit,
            @Context Request request) {
        var body = ideas.cards(similar.to(SearchText.of(title), limit));
        return answers.of(request, 0, body).build();
    }

    /** Public lists do not look at who asks: nothing of the session is read for them. */
    private Actor actorIf(boolean needed) {
        return needed ? current.get() : Actor.visitor();
    }
}
