package org.betterif.delivery.promised;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.betterif.shared.Public;
import org.betterif.shared.http.ConditionalAnswer;
import org.betterif.shared.http.Page;
import org.betterif.shared.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was promised and what became of it, for everybody. */
@Path("/api/commitments")
@Tag(name = "What came of it")
class CommitmentResource {

    private final PromisedDirectory promised;
    private final CommitmentFigures figures;
    private final ConditionalAnswer answers;

    CommitmentResource(PromisedDirectory promised, CommitmentFigures figures, ConditionalAnswer answers) {
        this.promised = promised;
        this.figures = figures;
        this.answers = answers;
    }

    /** The lists by their address. */
    enum ListName {
        late(CommitmentList.LATE),
        coming(CommitmentList.COMING),
        done(CommitmentList.DONE),
        dropped(CommitmentList.DROPPED);

        private final CommitmentList which;

        ListName(CommitmentList which) {
            this.which = which;
        }
    }

    @GET
    @Path("/{list: late|coming|done|dropped}")
    @Public("open by default")
    @Operation(
            summary = "Promised steps: late and coming ones by their date, done and dropped ones by when that was",
            description = "Late follows from the date whenever this is read.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CommitmentPage.class)))
    public Response list(
            @PathParam("list") ListName list,
            @QueryParam("service") @Nullable Long service,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.LARGEST_LIMIT) int limit,
            @Context UriInfo uri,
            @Context Request request) {
        return answers.kept(
                        uri, request, () -> ConditionalAnswer.Body.of(promised.page(list.which, service, after, limit)))
                .build();
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Public("open by default")
    @Operation(summary = "One promised step with its whole history; its ETag goes with If-Match")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    public Response one(@PathParam("id") long id, @Context Request request) {
        var view = promised.commitments(List.of(id)).get(id);
        if (view == null) {
            throw ProblemException.notFound("commitment");
        }
        return answers.of(request, view.version(), view).build();
    }

    @GET
    @Path("/figures")
    @Public("open by default")
    @Operation(summary = "How well promises are kept: in all and by service")
    public CommitmentFigures.View figures() {
        return figures.view();
    }
}
