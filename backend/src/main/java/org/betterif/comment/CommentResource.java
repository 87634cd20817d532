package org.betterif.comment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.betterif.account.CurrentActor;
import org.betterif.comment.CommentView.ThreadView;
import org.betterif.shared.Policy;
import org.betterif.shared.Public;
import org.betterif.shared.http.ConditionalAnswer;
import org.betterif.shared.http.CreatedOnce;
import org.betterif.shared.http.Page;
import org.betterif.shared.http.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Threads, and what people do in them. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class CommentResource {

    private static final String ID = "/comments/{id: \\d{1,18}}";

    private final CurrentActor current;
    private final CommentService service;
    private final CommentReader reader;
    private final CreatedOnce once;
    private final ConditionalAnswer answers;

    CommentResource(
            CurrentActor current,
            CommentService service,
            CommentReader reader,
            CreatedOnce once,
            ConditionalAnswer answers) {
        this.current = current;
        this.service = service;
        this.reader = reader;
        this.once = once;
        this.answers = answers;
    }

    /** How many agree now, and whether you do. */
    record AgreementView(int agreed, boolean yours) {}

    /** For the OpenAPI document: what {@link Page} of threads is. */
    record ThreadPage(java.util.List<ThreadView> items, @Nullable String next) {}

    record CommentPage(java.util.List<CommentView> items, @Nullable String next) {}

    @GET
    @Path("/ideas/{number: \\d{1,18}}/comments")
    @Public("what people said is read by everybody")
    @Operation(
            summary = "The threads under an idea",
            description = "Whole threads, paged by their first comment, each with its first 50 replies in order of reading.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ThreadPage.class)))
    @APIResponse(responseCode = "304", description = "As you know it (If-None-Match)")
    public Response threads(
            @PathParam("number") long number,
            @QueryParam("sort") @DefaultValue("oldest") String sort,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.LARGEST_LIMIT) int limit,
            @Context UriInfo uri,
            @Context Request request) {
        return conditional(reader.threads(number, ThreadOrder.of(sort), after, limit), uri, request);
    }

    @GET
    @Path(ID + "/replies")
    @Public("what people said is read by everybody")
    @Operation(summary = "More replies of one thread, in order of reading")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CommentPage.class)))
    public Response replies(
            @PathParam("id") long id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_LIMIT) int limit,
            @Context UriInfo uri,
            @Context Request request) {
        return conditional(reader.replies(id, after, limit), uri, request);
    }

    @GET
    @Path(ID)
    @Public("what people said is read by everybody")
    @Operation(summary = "One comment, with the words as they were written")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CommentView.class)))
    public Response comment(@PathParam("id") long id) {
        return tagged(Response.ok(), reader.comment(id));
    }

    @POST
    @Path("/ideas/{number: \\d{1,18}}/comments")
    @Policy({"CommentPolicy.post", "CommentPolicy.reply"})
    @Operation(summary = "Say something about an idea, or answer a comment")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CommentView.class)))
    public Response post(
            @PathParam("number") long number,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull CommentRequests.Post request) {
        var actor = current.get();
        var words = request.words();
        var created = once.create(
                "comment.post." + number,
                actor.personId(),
                key,
                request,
                () -> service.post(actor, number, request.parent(), words));
        var address = Response.created(URI.create("/api/comments/" + created.id()));
        return tagged(address, reader.comment(created.id()));
    }

    @PUT
    @Path(ID)
    @Policy("CommentPolicy.edit")
    @Operation(
            summary = "Edit one's own comment",
            description = "Within 15 minutes of posting without a mark, later with the time of the edit.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CommentView.class)))
    public Response edit(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CommentRequests.Edit request) {
        service.edit(current.get(), id, ifMatch, request.words());
        return tagged(Response.ok(), reader.comment(id));
    }

    @DELETE
    @Path(ID)
    @Policy("CommentPolicy.delete")
    @Operation(
            summary = "Delete one's own comment",
            description = "The words are gone for good. Where others answered, a tombstone keeps their answers in place.")
    @APIResponse(responseCode = "204")
    public Response delete(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.delete(current.get(), id, ifMatch);
        return Response.noContent().build();
    }

    @PUT
    @Path(ID + "/agreement")
    @Policy("CommentPolicy.agree")
    @Operation(summary = "Agree with a comment", description = "Idempotent. Nobody is told who agrees.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response agree(@PathParam("id") long id) {
        return Response.ok(new AgreementView(service.agree(current.get(), id), true)).cacheControl(noStore()).build();
    }

    @DELETE
    @Path(ID + "/agreement")
    @Policy("CommentPolicy.takeAgreementBack")
    @Operation(summary = "Take one's agreement back", description = "Idempotent.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response disagree(@PathParam("id") long id) {
        return Response.ok(new AgreementView(service.takeAgreementBack(current.get(), id), false))
                .cacheControl(noStore())
                .build();
    }

    /** Read anew each time it is shown, but sent only when it changed. */
    private Response conditional(Page<?> page, UriInfo uri, Request request) {
        var answer = answers.of(request, 0, page);
        if (page.next() != null) {
            answer.link(uri.getRequestUriBuilder().replaceQueryParam("after", page.next()).build(), "next");
        }
        return answer.build();
    }

    private static Response tagged(Response.ResponseBuilder response, CommentView view) {
        var cache = new CacheControl();
        cache.setNoCache(true);
        return response.entity(view)
                .tag(new Revision(view.version(), view.agreed() + view.replies()).tag())
                .cacheControl(cache)
                .build();
    }

    private static CacheControl noStore() {
        var cache = new CacheControl();
        cache.setNoStore(true);
        return cache;
    }
}
