package org.betterif.delivery;

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
import org.betterif.shared.http.Cursor;
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

    private static final int CURSOR_KEYS = 2;

    private final CommitmentRows rows;
    private final CommitmentBoard board;
    private final CommitmentFigures figures;
    private final ConditionalAnswer answers;

    CommitmentResource(
            CommitmentRows rows, CommitmentBoard board, CommitmentFigures figures, ConditionalAnswer answers) {
        this.rows = rows;
        this.board = board;
        this.figures = figures;
        this.answers = answers;
    }

    /** For the documentation alone: what a page of entries looks like. */
    @Schema(name = "CommitmentPage")
    record EntryPage(
            List<CommitmentBoard.Entry> items, @Nullable String next) {}

    /** The lists by their address. */
    enum ListName {
        late(CommitmentRows.Which.LATE),
        coming(CommitmentRows.Which.COMING),
        done(CommitmentRows.Which.DONE),
        dropped(CommitmentRows.Which.DROPPED);

        private final CommitmentRows.Which which;

        ListName(CommitmentRows.Which which) {
            this.which = which;
        }
    }

    @GET
    @Path("/{list: late|coming|done|dropped}")
    @Public("open by default")
    @Operation(
            summary = "Promised steps: late and coming ones by their date, done and dropped ones by when that was",
            description = "Late follows from the date whenever this is read.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EntryPage.class)))
    public Response list(
            @PathParam("list") ListName list,
            @QueryParam("service") @Nullable Long service,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.LARGEST_LIMIT) int limit,
            @Context UriInfo uri,
            @Context Request request) {
        return answers.kept(uri, request, () -> {
                    var page = page(rows, list.which, service, after, limit);
                    return ConditionalAnswer.Body.of(new Page<>(board.entries(page.items()), page.next()));
                })
                .build();
    }

    static Page<CommitmentRows.Row> page(
            CommitmentRows rows,
            CommitmentRows.Which which,
            @Nullable Long service,
            @Nullable String after,
            int limit) {
        var found = rows.list(which, service, Cursor.parse(after, CURSOR_KEYS), limit + 1);
        return Page.of(found, limit, row -> Cursor.of(row.order(), row.id()));
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Public("open by default")
    @Operation(summary = "One promised step with its whole history; its ETag goes with If-Match")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    public Response one(@PathParam("id") long id, @Context Request request) {
        var view = board.views(rows.byId(List.of(id))).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("commitment"));
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
