package org.betterif.place.topic;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.betterif.account.CurrentActor;
import org.betterif.place.book.BookDirectory;
import org.betterif.place.book.KeepingDirectory;
import org.betterif.place.book.ListResource;
import org.betterif.shared.Policy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/place/topics")
class TopicResource extends ListResource<TopicPlan, TopicView> {

    TopicResource(TopicList list, BookDirectory book, KeepingDirectory keeping, CurrentActor current) {
        super(list, book, keeping, current);
    }

    @POST
    @Policy("PlacePolicy.mayKeep")
    @Operation(summary = "Add a topic", description = "Administrators.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TopicView.class)))
    public Response addTopic(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid TopicPlan plan) {
        return added(key, plan);
    }

    @PUT
    @Policy("PlacePolicy.mayKeep")
    @Path("/{id}")
    @Operation(summary = "Rewrite a topic", description = "Administrators.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TopicView.class)))
    public Response rewriteTopic(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TopicPlan plan) {
        return rewritten(id, ifMatch, plan);
    }

    @DELETE
    @Policy("PlacePolicy.mayKeep")
    @Path("/{id}")
    @Operation(summary = "Remove a topic", description = "Administrators. Refused while something refers to it.")
    @APIResponse(responseCode = "204", description = "Removed")
    public Response removeTopic(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return removed(id, ifMatch);
    }
}
