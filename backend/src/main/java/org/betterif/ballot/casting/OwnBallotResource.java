package org.betterif.ballot.casting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.betterif.account.CurrentActor;
import org.betterif.ballot.terms.Paper;
import org.betterif.shared.Policy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** One's own ballot. */
@Path("/api/me/ballots/{slug}")
class OwnBallotResource {

    private final VotingService service;
    private final CurrentActor current;

    OwnBallotResource(VotingService service, CurrentActor current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @Policy("CastingPolicy.maySeeOwn")
    @Operation(
            summary = "How I voted, while I can change it; whether I took part; what I may do",
            description = "After the close nobody, not even the voter, is shown how they voted.")
    public OwnBallotView own(@PathParam("slug") String slug) {
        return service.own(current.get(), slug);
    }

    @PUT
    @Path("/paper")
    @Policy("CastingPolicy.mayVote")
    @Operation(
            summary = "Vote, or change the vote until the close",
            description = "If-Match names the version that is changed, \"0\" for the first vote.")
    public OwnBallotView cast(
            @PathParam("slug") String slug,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Paper paper) {
        service.cast(current.get(), slug, ifMatch, paper);
        return service.own(current.get(), slug);
    }

    @DELETE
    @Path("/paper")
    @Policy("CastingPolicy.mayVote")
    @Operation(summary = "Take the vote back, until the close")
    public OwnBallotView takeBack(@PathParam("slug") String slug, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.takeBack(current.get(), slug, ifMatch);
        return service.own(current.get(), slug);
    }
}
