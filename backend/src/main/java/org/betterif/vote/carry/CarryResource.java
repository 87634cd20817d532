package org.betterif.vote.carry;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.betterif.account.AccountPolicy;
import org.betterif.account.CurrentActor;
import org.betterif.idea.IdeaDirectory;
import org.betterif.shared.Policy;
import org.betterif.shared.problem.ProblemException;
import org.betterif.vote.VoteDirectory;
import org.betterif.vote.VoteReason;
import org.betterif.vote.VoteView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What I say when an idea that I support was joined into another. For me alone. */
@Path("/api/me/ideas/{number: \\d{1,18}}/carry")
@Produces(MediaType.APPLICATION_JSON)
class CarryResource {

    private final CurrentActor current;
    private final IdeaDirectory ideas;
    private final CarryDirectory carrying;
    private final VoteDirectory votes;

    CarryResource(CurrentActor current, IdeaDirectory ideas, CarryDirectory carrying, VoteDirectory votes) {
        this.current = current;
        this.ideas = ideas;
        this.carrying = carrying;
        this.votes = votes;
    }

    enum Answer {
        YES,
        NO
    }

    record Carry(@NotNull Answer answer) {}

    /** @param into the other idea @param vote of that one, after a yes */
    record Carried(Answer answer, long into, @Nullable VoteView vote) {}

    @PUT
    @Blocking
    @Policy({"AccountPolicy.takesPart", "VotePolicy.support"})
    @Operation(
            summary = "Carry my support over to the idea that this one was joined into, or not",
            description =
                    "A yes is a vote for the other idea, by the rules of its call: refused as any vote is when voting is over or no support is left. A no is remembered, and can become a yes. Repeating either changes nothing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Carried.class)))
    public CompletionStage<Carried> answer(@PathParam("number") long number, @NotNull @Valid Carry carry) {
        var actor = current.get();
        AccountPolicy.takesPart(actor).require();
        var into = carrying.whereTo(actor.personId(), ideas.publicIdea(number))
                .orElseThrow(() -> new ProblemException(VoteReason.NOT_ASKED, "This is asked of nobody here."));
        if (carry.answer() == Answer.NO) {
            carrying.decline(actor.personId(), number);
            return CompletableFuture.completedFuture(new Carried(Answer.NO, into, null));
        }
        return votes.support(actor, into).thenApply(vote -> new Carried(Answer.YES, into, vote));
    }
}
