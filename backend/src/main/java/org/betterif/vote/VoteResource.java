package org.betterif.vote;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.betterif.vote.VoteAsk.Kind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One's own vote for an idea. The request thread only says who asks; the lane answers. */
@Path("/api/ideas/{number: \\d{1,18}}/vote")
@Produces(MediaType.APPLICATION_JSON)
class VoteResource {

    private final CurrentActor current;
    private final OpenLane lane;

    VoteResource(CurrentActor current, OpenLane lane) {
        this.current = current;
        this.lane = lane;
    }

    @PUT
    @Blocking
    @Policy("VotePolicy.support")
    @Operation(
            summary = "Support an idea",
            description =
                    "Idempotent: 201 the first time, 200 when it was supported already. Repeating it after the text"
                            + " changed keeps the support for the new text.")
    @APIResponse(
            responseCode = "201",
            description = "Supported now",
            content = @Content(schema = @Schema(implementation = VoteView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Supported already",
            content = @Content(schema = @Schema(implementation = VoteView.class)))
    @APIResponse(responseCode = "503", description = "Too many votes are waiting: see Retry-After")
    public CompletionStage<Response> support(
            @PathParam("number") long number,
            @QueryParam("version") @DefaultValue("0") @PositiveOrZero @Max(Integer.MAX_VALUE) int version) {
        return answer(new VoteAsk(Kind.SUPPORT, number, current.get(), version), 201);
    }

    @DELETE
    @Blocking
    @Policy("VotePolicy.takeBack")
    @Operation(summary = "Take one's support back", description = "Idempotent: 200 also when there was none.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VoteView.class)))
    public CompletionStage<Response> takeBack(@PathParam("number") long number) {
        return answer(new VoteAsk(Kind.TAKE_BACK, number, current.get(), 0), 200);
    }

    private CompletionStage<Response> answer(VoteAsk ask, int whenChanged) {
        return lane.submit(ask).thenApply(outcome -> switch (outcome) {
            case VoteOutcome.Settled settled -> response(settled.changed() ? whenChanged : 200, settled.view());
            case VoteOutcome.Refused refused -> throw refused.problem();
        });
    }

    private static Response response(int status, VoteView view) {
        var cache = new CacheControl();
        cache.setNoStore(true);
        return Response.status(status).entity(view).cacheControl(cache).build();
    }
}
