package org.betterif.response;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.betterif.shared.http.CreatedOnce;
import org.betterif.shared.http.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What gets a desk through many ideas, and what a service has settled about its answers. */
@Path("/api/desk")
@Tag(name = "Officers' and answerers' desks")
class DeskBatchResource {

    private final DeskBatchService desk;
    private final AnswerFields fields;
    private final CurrentActor current;

    DeskBatchResource(DeskBatchService desk, AnswerFields fields, CurrentActor current) {
        this.desk = desk;
        this.fields = fields;
        this.current = current;
    }

    @POST
    @Path("/publish")
    @Policy("ResponsePolicy.mayPublish")
    @Operation(summary = "One answer to many ideas; says for each whether it was published")
    public DeskView.Published publish(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ResponseRequests.PublishMany request) {
        return desk.publishMany(current.get(), CreatedOnce.usable(key), request.dutyIds(), request.content());
    }

    @POST
    @Path("/publish-drafts")
    @Policy("ResponsePolicy.mayPublish")
    @Operation(
            summary = "Publish many drafts, each in the version that was seen; says for each whether it was published")
    public DeskView.Published publishDrafts(@NotNull @Valid ResponseRequests.PublishDrafts request) {
        return desk.publishDrafts(current.get(), request.drafts());
    }

    @POST
    @Path("/assign")
    @Policy("ResponsePolicy.mayDraft")
    @Operation(summary = "Say who is accountable for many; says for each whether it was done")
    public DeskView.Published assignMany(@NotNull @Valid ResponseRequests.AssignMany request) {
        return desk.assignMany(current.get(), request.dutyIds(), request.personId());
    }

    @Schema(name = "ServiceAnswerFields")
    record Fields(Set<AnswerField> fields) {}

    @GET
    @Path("/services/{id}/fields")
    @Policy("ResponsePolicy.mayKeepDesks")
    @Operation(summary = "Which further fields a service has to fill before its answer is published")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Fields.class)))
    public Response fields(@PathParam("id") long serviceId) {
        return tagged(fields.of(current.get(), serviceId));
    }

    @PUT
    @Path("/services/{id}/fields")
    @Policy("ResponsePolicy.mayKeepDesks")
    @Operation(summary = "Choose which further fields a service has to fill; If-Match with the ETag of the choice")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Fields.class)))
    public Response setFields(
            @PathParam("id") long serviceId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ResponseRequests.ChooseFields request) {
        return tagged(fields.set(current.get(), serviceId, Revision.required(ifMatch), request.fields()));
    }

    private static Response tagged(Set<AnswerField> chosen) {
        return Response.ok(new Fields(chosen))
                .tag(new Revision(AnswerFields.version(chosen), 0).tag())
                .build();
    }
}
