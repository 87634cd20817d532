package org.betterif.delivery.gain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.betterif.shared.Public;
import org.betterif.shared.http.ConditionalAnswer;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What ideas saved, improved or cost, by service. */
@Path("/api/gains")
@Tag(name = "What came of it")
class GainResource {

    private final GainBoard board;
    private final Gains gains;
    private final GainService service;
    private final ConditionalAnswer answers;
    private final CurrentActor current;

    GainResource(GainBoard board, Gains gains, GainService service, ConditionalAnswer answers, CurrentActor current) {
        this.board = board;
        this.gains = gains;
        this.service = service;
        this.answers = answers;
        this.current = current;
    }

    @GET
    @Path("/sums")
    @Public("open by default")
    @Operation(
            summary = "Pounds and pence by service, those who lose first: expected and observed",
            description = "Of ideas that everybody may see. Measures other than money are not summed.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GainBoard.AllSums.class)))
    public Response sums(@Context Request request) {
        return answers.of(request, 0, board.sums()).build();
    }

    @PUT
    @Path("/{id: \\d{1,18}}")
    @Policy("GainPolicy.mayKeepGains")
    @Operation(summary = "Change a gain, for instance once it was observed; If-Match with its version")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GainView.class)))
    public Response change(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid GainRequest request) {
        service.change(current.get(), id, Revision.required(ifMatch), request);
        var view = board.views(List.of(gains.find(id).orElseThrow(() -> ProblemException.notFound("gain"))))
                .get(0);
        return Response.ok(view).tag(new Revision(view.version(), 0).tag()).build();
    }

    @DELETE
    @Path("/{id: \\d{1,18}}")
    @Policy("GainPolicy.mayKeepGains")
    @Operation(summary = "Take back a gain that should not stand there; If-Match with its version")
    public Response remove(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.remove(current.get(), id, Revision.required(ifMatch));
        return Response.noContent().build();
    }
}
