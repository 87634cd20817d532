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
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.account.AccountPolicy;
import org.betterif.account.CurrentActor;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.shared.May;
import org.betterif.shared.Policy;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.http.Page;
import org.betterif.vote.OwnVote;
import org.betterif.vote.VoteDirectory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The ideas I support, for me alone. */
@Path("/api/me/votes")
@Produces(MediaType.APPLICATION_JSON)
class MyVotesResource {

    private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");

    private final CurrentActor current;
    private final VoteDirectory votes;
    private final VoteOverlayDirectory overlays;
    private final IdeaDirectory ideas;

    MyVotesResource(CurrentActor current, VoteDirectory votes, VoteOverlayDirectory overlays, IdeaDirectory ideas) {
        this.current = current;
        this.votes = votes;
        this.overlays = overlays;
        this.ideas = ideas;
    }

    /**
     * @param title null while the idea is not public
     * @param carryInto the idea that it was joined into, while the reader has not said whether their support goes there
     * @param textChanged whether the text changed since the support was given: keep it (PUT) or take it back (DELETE)
     * @param takeBack whether it may be taken back now; null while the idea is not public
     * @param idea where it stands, and what the council owes or has said; null while it is not public
     */
    @Schema(name = "MyVote")
    record MyVote(
            long number,
            @Nullable String title,
            Instant givenAt,
            boolean textChanged,
            @Nullable Long carryInto,
            @Nullable May takeBack,
            @Nullable IdeaCard idea) {}

    /** For the documentation alone: what a page of them looks like. */
    @Schema(name = "MyVotesPage")
    record MyVotesPage(List<MyVote> items, @Nullable String next) {}

    @GET
    @Policy("AccountPolicy.signedIn")
    @Operation(
            summary = "The ideas I support, the newest support first",
            description = "For me alone: with where each stands, and whether my support may be taken back.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MyVotesPage.class)))
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
        var numbers = rows.stream().map(OwnVote::ideaNumber).toList();
        var cards = ideas.cards(numbers).stream().collect(Collectors.toMap(IdeaCard::number, Function.identity()));
        var own = overlays.of(current.get(), numbers);
        return rows.stream()
                .map(vote -> {
                    var mine = own.get(vote.ideaNumber());
                    var card = mine == null ? null : cards.get(vote.ideaNumber());
                    return card == null ? outOfSight(vote) : inSight(vote, card, mine);
                })
                .toList();
    }

    private static MyVote inSight(OwnVote vote, IdeaCard card, VoteOverlayRef mine) {
        var carry = mine.carry();
        return new MyVote(
                vote.ideaNumber(),
                card.title(),
                vote.givenAt(),
                mine.textChanged(),
                carry == null || carry.declined() ? null : carry.into(),
                mine.may(),
                card);
    }

    private static MyVote outOfSight(OwnVote vote) {
        return new MyVote(vote.ideaNumber(), null, vote.givenAt(), false, null, null, null);
    }
}
