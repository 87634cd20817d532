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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.betterif.shared.Public;
import org.betterif.shared.http.ConditionalAnswer;
import org.betterif.shared.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** One comment, and what people do with it. */
@Path("/api/comments/{id: \\d{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class CommentResource {

    private final CurrentActor current;
    private final CommentService service;
    private final CommentReader reader;
    private final ConditionalAnswer answers;

    CommentResource(CurrentActor current, CommentService service, CommentReader reader, ConditionalAnswer answers) {
        this.current = current;
        this.service = service;
        this.reader = reader;
        this.answers = answers;
    }

    /** How many agree now, and whether you do. */
    record AgreementView(int agreed, boolean yours) {}

    /** For the OpenAPI document: what a {@link Page} of comments is. */
    record CommentPage(
            java.util.List<CommentView> items, @Nullable String next) {}

    @GET
    @Path("/replies")
    @Public("what people said is read by everybody")
    @Operation(summary = "More replies of one thread, in order of reading")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CommentPage.class)))
    public Response replies(
            @PathParam("id") long id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_LIMIT) int limit,
            @Context UriInfo uri,
            @Context Request request) {
        return Answers.page(answers, () -> reader.replies(id, after, limit), uri, request);
    }

    @GET
    @Public("what people said is read by everybody")
    @Operation(summary = "One comment, with the words as they were written")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CommentView.class)))
    public Response comment(@PathParam("id") long id) {
        return Answers.one(Response.ok(), reader.comment(id));
    }

    @PUT
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
        return Answers.one(Response.ok(), reader.comment(id));
    }

    @DELETE
    @Policy("CommentPolicy.delete")
    @Operation(
            summary = "Delete one's own comment",
            description =
                    "The words are gone for good. Where others answered, a tombstone keeps their answers in place.")
    @APIResponse(responseCode = "204")
    public Response delete(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.delete(current.get(), id, ifMatch);
        return Response.noContent().build();
    }

    @PUT
    @Path("/agreement")
    @Policy("CommentPolicy.agree")
    @Operation(summary = "Agree with a comment", description = "Idempotent. Nobody is told who agrees.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response agree(@PathParam("id") long id) {
        return Response.ok(new AgreementView(service.agree(current.get(), id), true))
                .build();
    }

    @DELETE
    @Path("/agreement")
    @Policy("CommentPolicy.takeAgreementBack")
    @Operation(summary = "Take one's agreement back", description = "Idempotent.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response disagree(@PathParam("id") long id) {
        return Response.ok(new AgreementView(service.takeAgreementBack(current.get(), id), false))
                .build();
    }
}
