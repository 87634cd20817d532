package org.betterif.response.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.betterif.shared.http.CreatedOnce;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What gets a desk through many ideas. */
@Path("/api/desk")
@Tag(name = "Officers' and answerers' desks")
class DeskBatchResource {

    private final DeskBatchService desk;
    private final CurrentActor current;

    DeskBatchResource(DeskBatchService desk, CurrentActor current) {
        this.desk = desk;
        this.current = current;
    }

    @POST
    @Path("/publish")
    @Policy("ResponsePolicy.mayPublish")
    @Operation(summary = "One answer to many ideas; says for each whether it was published")
    public DeskView.Published publish(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid DeskRequests.PublishMany request) {
        return desk.publishMany(current.get(), CreatedOnce.usable(key), request.dutyIds(), request.content());
    }

    @POST
    @Path("/publish-drafts")
    @Policy("ResponsePolicy.mayPublish")
    @Operation(
            summary = "Publish many drafts, each in the version that was seen; says for each whether it was published")
    public DeskView.Published publishDrafts(@NotNull @Valid DeskRequests.PublishDrafts request) {
        return desk.publishDrafts(current.get(), request.drafts());
    }

    @POST
    @Path("/drafts")
    @Policy("ResponsePolicy.mayDraft")
    @Operation(summary = "The same draft for many that have none; says for each whether it was saved")
    public DeskView.Published draftMany(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid DeskRequests.DraftMany request) {
        return desk.draftMany(
                current.get(), CreatedOnce.usable(key), request.dutyIds(), request.content(), request.ready());
    }

    @POST
    @Path("/assign")
    @Policy("DutyPolicy.mayAssign")
    @Operation(summary = "Say who is accountable for many, and who owes them; says for each whether it was done")
    public DeskView.Published assignMany(@NotNull @Valid DeskRequests.AssignMany request) {
        return desk.assignMany(current.get(), request);
    }
}
