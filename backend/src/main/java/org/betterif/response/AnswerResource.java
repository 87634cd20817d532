package org.betterif.response;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.betterif.account.CurrentActor;
import org.betterif.place.PlaceDirectory;
import org.betterif.response.owed.DutyFilter;
import org.betterif.response.owed.DutyRow;
import org.betterif.response.owed.OwedDirectory;
import org.betterif.shared.Policy;
import org.betterif.shared.Public;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.http.Page;
import org.betterif.shared.http.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is owed, overdue and answered, for everybody. */
@Path("/api/answers")
@Tag(name = "The council's answer")
class AnswerResource {

    private static final int CURSOR_KEYS = 2;

    private final OwedDirectory owed;
    private final Answers answers;
    private final AnswerBoard board;
    private final AnswerService service;
    private final PlaceDirectory place;
    private final CurrentActor current;

    AnswerResource(
            OwedDirectory owed,
            Answers answers,
            AnswerBoard board,
            AnswerService service,
            PlaceDirectory place,
            CurrentActor current) {
        this.owed = owed;
        this.answers = answers;
        this.board = board;
        this.service = service;
        this.place = place;
        this.current = current;
    }

    /** For the documentation alone: what a page of entries looks like. */
    record EntryPage(
            List<AnswerBoard.Entry> items, @Nullable String next) {}

    @GET
    @Path("/owed")
    @Public("open by default")
    @Operation(summary = "Answers that are owed and not late, the longest wait first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EntryPage.class)))
    public Response owed(
            @QueryParam("service") @Nullable Long service,
            @QueryParam("area") @Nullable Long area,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Context UriInfo uri) {
        var page = page(owed::owed, service, area, after, limit, DutyRow::clockStartedAt);
        return entries(page, uri);
    }

    @GET
    @Path("/overdue")
    @Public("open by default")
    @Operation(summary = "Answers that are late, the longest wait first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EntryPage.class)))
    public Response overdue(
            @QueryParam("service") @Nullable Long service,
            @QueryParam("area") @Nullable Long area,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Context UriInfo uri) {
        var page = page(owed::overdue, service, area, after, limit, DutyRow::clockStartedAt);
        return entries(page, uri);
    }

    @GET
    @Path("/given")
    @Public("open by default")
    @Operation(summary = "Answers that were given, the newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EntryPage.class)))
    public Response given(
            @QueryParam("service") @Nullable Long service,
            @QueryParam("area") @Nullable Long area,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Context UriInfo uri) {
        var found = answers.given(filter(service, area), Cursor.parse(after, CURSOR_KEYS), limit + 1);
        var page = Page.of(found, limit, row -> Cursor.of(row.publishedAt(), row.answerId()));
        return new Page<>(board.given(page.items()), page.next()).response(uri).build();
    }

    @GET
    @Path("/{id}")
    @Public("open by default")
    @Operation(summary = "One answer with every version; the ETag is the newest version's, for a correction")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublicAnswer.class)))
    public Response one(@PathParam("id") long id) {
        var answer = service.readable(id);
        return Response.ok(answer).tag(new Revision(answer.version(), 0).tag()).build();
    }

    @POST
    @Path("/{id}/corrections")
    @Policy("ResponsePolicy.mayAnswer")
    @Operation(summary = "Publish a further version of an answer: a correction with its reason, or the other language")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublicAnswer.class)))
    public Response correct(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ResponseRequests.Correct request) {
        service.correct(current.get(), id, Revision.required(ifMatch), request.content(), request.reason());
        var answer = service.published(id);
        return Response.ok(answer).tag(new Revision(answer.version(), 0).tag()).build();
    }

    private interface Query {
        List<DutyRow> run(DutyFilter filter, @Nullable Cursor after, int limit);
    }

    private Page<DutyRow> page(
            Query query,
            @Nullable Long service,
            @Nullable Long area,
            @Nullable String after,
            int limit,
            java.util.function.Function<DutyRow, java.time.Instant> order) {
        var found = query.run(filter(service, area), Cursor.parse(after, CURSOR_KEYS), limit + 1);
        return Page.of(found, limit, row -> Cursor.of(order.apply(row), row.id()));
    }

    private Response entries(Page<DutyRow> page, UriInfo uri) {
        return new Page<>(board.owed(page.items()), page.next()).response(uri).build();
    }

    private DutyFilter filter(@Nullable Long service, @Nullable Long area) {
        return new DutyFilter(service, area == null ? null : place.withDescendants(area));
    }
}
