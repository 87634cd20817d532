package org.betterif.vote.mine;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.betterif.account.AccountPolicy;
import org.betterif.account.CurrentActor;
import org.betterif.idea.IdeaDirectory;
import org.betterif.shared.Policy;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.http.Page;
import org.betterif.vote.OwnVote;
import org.betterif.vote.VoteDirectory;
import org.betterif.vote.carry.CarryDirectory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The ideas I support, for me alone. */
@Path("/api/me/votes")
@Produces(MediaType.APPLICATION_JSON)
class MyVotesResource {

    private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");

    private final CurrentActor current;
    private final VoteDirectory votes;
    private final IdeaDirectory ideas;
    private final CarryDirectory carrying;

    MyVotesResource(CurrentActor current, VoteDirectory votes, IdeaDirectory ideas, CarryDirectory carrying) {
        this.current = current;
        this.votes = votes;
        this.ideas = ideas;
        this.carrying = carrying;
    }

    /**
     * @param title null while the idea is not public
     * @param carryInto the idea that it was joined into, while the reader has not said whether their support goes there
     * @param textChanged whether the text changed since the support was given: keep it (PUT) or take it back (DELETE)
     */
    record MyVote(
            long number,
            @Nullable String title,
            Instant givenAt,
            boolean textChanged,
            @Nullable Long carryInto) {}

    @GET
    @Policy("AccountPolicy.signedIn")
    @Operation(summary = "The ideas I support, the newest support first")
    public Response mine(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.LARGEST_LIMIT) int limit,
            @Context UriInfo uri) {
        AccountPolicy.signedIn(current.get()).require();
        var from = Cursor.parse(after, 2);
        var rows = votes.own(
                current.get().personId(),
                from == null ? FAR : from.instant(0),
                from == null ? Long.MAX_VALUE : from.number(1),
                limit + 1);
        var cache = new CacheControl();
        cache.setNoStore(true);
        return Page.of(described(rows), limit, vote -> Cursor.of(vote.givenAt(), vote.number()))
                .response(uri)
                .cacheControl(cache)
                .build();
    }

    private List<MyVote> described(List<OwnVote> rows) {
        var known =
                new HashMap<>(ideas.ideas(rows.stream().map(OwnVote::ideaNumber).toList()));
        var asked = carrying.asked(current.get().personId(), known.keySet(), known);
        return rows.stream()
                .map(vote -> {
                    var idea = known.get(vote.ideaNumber());
                    boolean shown = idea != null && idea.publicNow();
                    return new MyVote(
                            vote.ideaNumber(),
                            shown ? idea.title() : null,
                            vote.givenAt(),
                            shown && vote.textChanged(idea),
                            shown ? unanswered(asked.get(vote.ideaNumber())) : null);
                })
                .toList();
    }

    private static @Nullable Long unanswered(CarryDirectory.@Nullable Asked asked) {
        return asked == null || asked.declined() ? null : asked.into().number();
    }
}
