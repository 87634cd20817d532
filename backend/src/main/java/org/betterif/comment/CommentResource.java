package org.betterif.comment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.betterif.account.CurrentActor;
import org.betterif.comment.thread.CommentAnswer;
import org.betterif.comment.thread.CommentView;
import org.betterif.comment.thread.ThreadDirectory;
import org.betterif.shared.Policy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What people do with one comment. */
@Path("/api/comments/{id: \\d{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class CommentResource {

    private final CurrentActor current;
    private final CommentService service;
    private final ThreadDirectory threads;

    CommentResource(CurrentActor current, CommentService service, ThreadDirectory threads) {
        this.current = current;
        this.service = service;
        this.threads = threads;
    }

    /** How many agree now, and whether you do. */
    record AgreementView(int agreed, boolean yours) {}

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
        return new CommentAnswer(threads.comment(id)).to(Response.ok());
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
