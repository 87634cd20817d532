package org.betterif.notification.follow;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.betterif.account.CurrentActor;
import org.betterif.account.councillor.CouncillorDirectory;
import org.betterif.account.councillor.CouncillorRef;
import org.betterif.call.CallDirectory;
import org.betterif.delivery.promised.CommitmentView;
import org.betterif.delivery.promised.PromisedDirectory;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.search.SearchDirectory;
import org.betterif.notification.number.NumberDirectory;
import org.betterif.notification.number.NumberDirectory.Kind;
import org.betterif.place.PlaceDirectory;
import org.betterif.shared.Policy;
import org.betterif.shared.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What I follow. Kind is idea, call, area, topic, councillor, commitment or search; the target is its number, id or (councillor) slug. A
 * search is kept by what it is narrowed to.
 */
@Path("/api/follows")
@Tag(name = "Follows")
class FollowResource {

    private static final String SEARCH = "search";

    private final Follows follows;
    private final SavedSearches searches;
    private final NumberDirectory numbers;
    private final FollowViews views;
    private final IdeaDirectory ideas;
    private final SearchDirectory searching;
    private final CallDirectory calls;
    private final PlaceDirectory place;
    private final CouncillorDirectory councillors;
    private final PromisedDirectory delivery;
    private final CurrentActor current;
    private final Clock clock;

    FollowResource(
            Follows follows,
            SavedSearches searches,
            NumberDirectory numbers,
            FollowViews views,
            IdeaDirectory ideas,
            SearchDirectory searching,
            CallDirectory calls,
            PlaceDirectory place,
            CouncillorDirectory councillors,
            PromisedDirectory delivery,
            CurrentActor current,
            Clock clock) {
        this.follows = follows;
        this.searches = searches;
        this.numbers = numbers;
        this.views = views;
        this.ideas = ideas;
        this.searching = searching;
        this.calls = calls;
        this.place = place;
        this.councillors = councillors;
        this.delivery = delivery;
        this.current = current;
        this.clock = clock;
    }

    record FollowList(List<FollowView> items) {}

    @GET
    @Policy("FollowPolicy.mayReadOwn")
    @Operation(summary = "What I follow")
    public FollowList follows() {
        var actor = current.get();
        FollowPolicy.mayReadOwn(actor).require();
        var kept = searches.of(actor.personId()).stream().map(this::view);
        var followed = views.of(follows.of(actor.personId())).stream();
        return new FollowList(Stream.concat(kept, followed).toList());
    }

    private FollowView view(SavedSearches.Saved saved) {
        return new FollowView(
                SEARCH, numbers.of(Kind.SEARCH, saved.id()), null, null, null, saved.query(), true, saved.savedAt());
    }

    @PUT
    @Path("/search")
    @Transactional
    @Policy("FollowPolicy.mayFollow")
    @Operation(
            summary = "Tell me of new ideas that this search finds; again changes nothing",
            description = "Narrowed as the list of ideas is. At most fifty are kept.")
    public FollowView keep(
            @QueryParam("q") @Size(max = 200) @Nullable String q,
            @QueryParam("call") @Size(max = 80) @Nullable String call,
            @QueryParam("area") @Size(max = 80) @Nullable String area,
            @QueryParam("topic") @Size(max = 80) @Nullable String topic,
            @QueryParam("kind") @Size(max = 40) @Nullable String kind) {
        var actor = current.get();
        FollowPolicy.mayFollow(actor).require();
        var asked = new HashMap<String, String>();
        asked.put("q", q);
        asked.put("call", call);
        asked.put("area", area);
        asked.put("topic", topic);
        asked.put("kind", kind);
        var query = searching.canonical(asked);
        if (query.isEmpty()) {
            throw new ProblemException(FollowReason.NOTHING_NARROWED, "Say what to look for.");
        }
        return searches.save(actor.personId(), query, clock.instant())
                .map(this::view)
                .orElseThrow(() -> new ProblemException(
                        FollowReason.TOO_MANY_SEARCHES, "At most " + SavedSearches.MOST + " are kept."));
    }

    @PUT
    @Path("/{kind}/{target}")
    @Transactional
    @Policy("FollowPolicy.mayFollow")
    @Operation(summary = "Follow it; again changes nothing")
    public Response follow(@PathParam("kind") String kind, @PathParam("target") String target) {
        var actor = current.get();
        FollowPolicy.mayFollow(actor).require();
        var what = kind(kind);
        follows.follow(actor.personId(), what, id(what, target).orElseThrow(FollowResource::nothing), clock.instant());
        return Response.noContent().build();
    }

    @DELETE
    @Path("/{kind}/{target}")
    @Transactional
    @Policy("FollowPolicy.mayReadOwn")
    @Operation(summary = "Follow it no more")
    public Response stop(@PathParam("kind") String kind, @PathParam("target") String target) {
        var actor = current.get();
        FollowPolicy.mayReadOwn(actor).require();
        if (kind.equals(SEARCH)) {
            numbers.number(Kind.SEARCH, target).ifPresent(id -> searches.stop(actor.personId(), id));
            return Response.noContent().build();
        }
        var what = kind(kind);
        // what was removed meanwhile can still be let go
        id(what, target).or(() -> number(target)).ifPresent(id -> follows.stop(actor.personId(), what, id));
        return Response.noContent().build();
    }

    private static FollowKind kind(String kind) {
        for (var known : FollowKind.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return known;
            }
        }
        throw nothing();
    }

    private Optional<Long> id(FollowKind kind, String target) {
        return switch (kind) {
            case IDEA ->
                number(target)
                        .flatMap(ideas::idea)
                        .filter(idea -> idea.publicNow())
                        .map(idea -> idea.number());
            case CALL -> number(target).flatMap(calls::call).map(call -> call.id());
            case AREA -> number(target).flatMap(place::area).map(area -> area.id());
            case TOPIC -> number(target).flatMap(place::topic).map(topic -> topic.id());
            case COUNCILLOR ->
                councillors.councillors().stream()
                        .filter(councillor -> councillor.slug().equals(target))
                        .map(CouncillorRef::personId)
                        .findFirst();
            case COMMITMENT -> number(target).flatMap(this::commitment).map(CommitmentView::id);
        };
    }

    /** That everybody may read. */
    private Optional<CommitmentView> commitment(long id) {
        return Optional.ofNullable(delivery.commitments(List.of(id)).get(id)).filter(one -> one.text() != null);
    }

    private static Optional<Long> number(String target) {
        return target.matches("\\d{1,18}") ? Optional.of(Long.parseLong(target)) : Optional.empty();
    }

    private static ProblemException nothing() {
        return new ProblemException(FollowReason.NOTHING_TO_FOLLOW, "There is no such thing to follow.");
    }
}
