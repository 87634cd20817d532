package org.betterif.response.drafting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.betterif.shared.http.CreatedOnce;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What officers say to each other about a draft. */
@Path("/api/duties/{id}/comments")
@Tag(name = "Officers' and answerers' desks")
class DraftCommentResource {

    private final DraftCommentService service;
    private final CreatedOnce once;
    private final CurrentActor current;

    DraftCommentResource(DraftCommentService service, CreatedOnce once, CurrentActor current) {
        this.service = service;
        this.once = once;
        this.current = current;
    }

    @Schema(name = "DraftComments")
    record Listed(List<DraftCommentView> items) {}

    @GET
    @Policy("DraftCommentPolicy.mayRead")
    @Operation(summary = "What officers say about the draft, in the order they said it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Listed.class)))
    public Response list(@PathParam("id") long id) {
        return listed(Response.Status.OK, id);
    }

    @POST
    @Policy("DraftCommentPolicy.mayComment")
    @Operation(summary = "Say something about the draft, or about one field of it")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Listed.class)))
    public Response write(
            @PathParam("id") long id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid DraftCommentRequests.WriteComment request) {
        var actor = current.get();
        once.create(
                "response.draft-comment." + id,
                actor.personId(),
                key,
                request,
                () -> service.write(actor, id, request.field(), request.text()));
        return listed(Response.Status.CREATED, id);
    }

    @PUT
    @Path("/{comment}/settled")
    @Policy("DraftCommentPolicy.maySettle")
    @Operation(summary = "Mark a comment as settled; repeating it changes nothing")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Listed.class)))
    public Response settle(@PathParam("id") long id, @PathParam("comment") long comment) {
        service.settle(current.get(), id, comment);
        return listed(Response.Status.OK, id);
    }

    @DELETE
    @Path("/{comment}/settled")
    @Policy("DraftCommentPolicy.maySettle")
    @Operation(summary = "It is not settled after all; repeating it changes nothing")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Listed.class)))
    public Response open(@PathParam("id") long id, @PathParam("comment") long comment) {
        service.open(current.get(), id, comment);
        return listed(Response.Status.OK, id);
    }

    private Response listed(Response.Status status, long id) {
        return Response.status(status)
                .entity(new Listed(service.list(current.get(), id)))
                .build();
    }
}
