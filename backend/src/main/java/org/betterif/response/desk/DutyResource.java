package org.betterif.response.desk;

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
import org.betterif.account.CurrentActor;
import org.betterif.response.PublicAnswer;
import org.betterif.response.PublishingDirectory;
import org.betterif.response.drafting.DraftDirectory;
import org.betterif.response.duty.DutyDirectory;
import org.betterif.response.meeting.MeetingDirectory;
import org.betterif.response.meeting.MeetingHeld;
import org.betterif.shared.Policy;
import org.betterif.shared.http.CreatedOnce;
import org.betterif.shared.http.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One duty at the desk: draft, private notes, preview, publishing. The ETag is the draft's version, 0 before there is one. */
@Path("/api/duties/{id}")
@Tag(name = "Officers' and answerers' desks")
class DutyResource {

    private final DeskService desk;
    private final DutyDirectory duties;
    private final PublishingDirectory answers;
    private final DraftDirectory drafts;
    private final MeetingDirectory meetings;
    private final CreatedOnce once;
    private final CurrentActor current;

    DutyResource(
            DeskService desk,
            DutyDirectory duties,
            PublishingDirectory answers,
            DraftDirectory drafts,
            MeetingDirectory meetings,
            CreatedOnce once,
            CurrentActor current) {
        this.desk = desk;
        this.duties = duties;
        this.answers = answers;
        this.drafts = drafts;
        this.meetings = meetings;
        this.once = once;
        this.current = current;
    }

    @GET
    @Policy("ResponsePolicy.mayUseDesk")
    @Operation(summary = "The duty with its draft, notes, what is still missing and the preview")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeskView.Detail.class)))
    public DeskView.Detail duty(@PathParam("id") long id) {
        return desk.detail(current.get(), id);
    }

    @PUT
    @Path("/draft")
    @Policy("ResponsePolicy.mayDraft")
    @Operation(summary = "Save the draft; If-Match with the duty's ETag")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeskView.Detail.class)))
    public DeskView.Detail draft(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DeskRequests.SaveDraft request) {
        drafts.draft(current.get(), id, Revision.required(ifMatch), request.content(), request.ready());
        return duty(id);
    }

    @DELETE
    @Path("/draft")
    @Policy("ResponsePolicy.mayDraft")
    @Operation(summary = "Throw the draft away")
    public Response discard(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        drafts.discard(current.get(), id, Revision.required(ifMatch));
        return Response.noContent().build();
    }

    @POST
    @Path("/notes")
    @Policy("ResponsePolicy.mayUseDesk")
    @Operation(summary = "Write a private note to colleagues")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DeskView.Detail.class)))
    public Response note(
            @PathParam("id") long id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid DeskRequests.WriteNote request) {
        var actor = current.get();
        once.create(
                "response.note." + id, actor.personId(), key, request, () -> drafts.note(actor, id, request.text()));
        return Response.status(Response.Status.CREATED)
                .entity(desk.detail(actor, id))
                .build();
    }

    @POST
    @Path("/publish")
    @Policy("ResponsePolicy.mayPublish")
    @Operation(summary = "Publish the draft in the version that was read; If-Match with the duty's ETag")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PublicAnswer.class)))
    public Response publish(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var actor = current.get();
        long version = Revision.required(ifMatch);
        var made = once.create(
                "response.publish." + id, actor.personId(), key, version, () -> answers.publish(actor, id, version));
        return Response.status(Response.Status.CREATED)
                .entity(answers.published(made.id()))
                .build();
    }

    @POST
    @Path("/extend")
    @Policy("DutyPolicy.mayExtend")
    @Operation(summary = "Move the date once, for a public reason")
    public DeskView.Detail extend(@PathParam("id") long id, @NotNull @Valid DeskRequests.Extend request) {
        duties.extend(current.get(), id, request.workingDays(), request.reason());
        return desk.detail(current.get(), id);
    }

    @POST
    @Path("/meetings")
    @Policy("MeetingPolicy.mayRecordMeeting")
    @Operation(summary = "Record that the debate or hearing that supporters brought was held")
    public DeskView.Detail held(@PathParam("id") long id, @NotNull @Valid MeetingHeld request) {
        meetings.hold(current.get(), id, request);
        return desk.detail(current.get(), id);
    }

    @POST
    @Path("/delay-note")
    @Policy("DutyPolicy.mayExplainDelay")
    @Operation(summary = "A public word of explanation while the answer is late; it moves no date")
    public DeskView.Detail explain(@PathParam("id") long id, @NotNull @Valid DeskRequests.PublicNote request) {
        duties.explainDelay(current.get(), id, request.note());
        return desk.detail(current.get(), id);
    }

    @POST
    @Path("/close")
    @Policy("DutyPolicy.mayClose")
    @Operation(summary = "End the duty to an idea that is out of sight, with a public note")
    public DeskView.Detail close(@PathParam("id") long id, @NotNull @Valid DeskRequests.PublicNote request) {
        duties.close(current.get(), id, request.note());
        return desk.detail(current.get(), id);
    }

    @POST
    @Path("/information-request")
    @Policy("ResponsePolicy.mayDraft")
    @Operation(summary = "Hand it over as a request for information, under a reference; the answer stays owed")
    public DeskView.Detail handOver(@PathParam("id") long id, @NotNull @Valid DeskRequests.HandOver request) {
        answers.handOver(current.get(), id, request.reference());
        return desk.detail(current.get(), id);
    }

    @POST
    @Path("/assign")
    @Policy("DutyPolicy.mayAssign")
    @Operation(summary = "Say who is accountable and which services owe the answer")
    public DeskView.Detail assign(@PathParam("id") long id, @NotNull @Valid DeskRequests.Assign request) {
        desk.assign(current.get(), id, request.personId(), request.serviceIds());
        return desk.detail(current.get(), id);
    }
}
