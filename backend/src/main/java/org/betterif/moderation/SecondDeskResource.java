package org.betterif.moderation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Appeals, notices of defamation, complaints and suspended people. Each answers its list as it is now. */
@Path("/api/desk/moderation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderators' desk")
class SecondDeskResource {

    private final CurrentActor current;
    private final DeskReader desk;
    private final AppealService appeals;
    private final NoticeService notices;
    private final ComplaintService complaints;
    private final DecisionService decisions;

    SecondDeskResource(
            CurrentActor current,
            DeskReader desk,
            AppealService appeals,
            NoticeService notices,
            ComplaintService complaints,
            DecisionService decisions) {
        this.current = current;
        this.desk = desk;
        this.appeals = appeals;
        this.notices = notices;
        this.complaints = complaints;
        this.decisions = decisions;
    }

    @GET
    @Path("/appeals")
    @Policy("ModerationPolicy.mayUseDesk")
    @Operation(summary = "Authors who ask for a second moderator")
    public List<ModerationView.Appeal> appeals() {
        return desk.appeals(current.get());
    }

    @PUT
    @Path("/appeals/{id: \\d{1,18}}/decision")
    @Policy("ModerationPolicy.mayDecideAppeal")
    @Operation(
            summary = "Decide an appeal",
            description = "By another moderator than the first. If-Match: its version.")
    public List<ModerationView.Appeal> decide(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ModerationRequests.DecideAppeal request) {
        appeals.decide(current.get(), id, ifMatch, request);
        return appeals();
    }

    @GET
    @Path("/notices")
    @Policy("ModerationPolicy.mayUseDesk")
    @Operation(summary = "Notices of defamation, the next due first")
    public List<ModerationView.Notice> notices() {
        return desk.notices(current.get());
    }

    @PUT
    @Path("/notices/{id: \\d{1,18}}/state")
    @Policy("ModerationPolicy.mayCheck")
    @Operation(summary = "Take a notice's next step", description = "REMOVED hides the words. If-Match: its version.")
    public List<ModerationView.Notice> step(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ModerationRequests.Step request) {
        notices.step(current.get(), id, ifMatch, request);
        return notices();
    }

    @GET
    @Path("/complaints")
    @Policy("ModerationPolicy.mayUseDesk")
    @Operation(summary = "Complaints, the next due first, then those answered")
    public List<ModerationView.Complaint> complaints() {
        return desk.complaints(current.get());
    }

    @PUT
    @Path("/complaints/{id: \\d{1,18}}/answer")
    @Policy("ModerationPolicy.mayCheck")
    @Operation(summary = "Answer a complaint", description = "Not by whoever complained. If-Match: its version.")
    public List<ModerationView.Complaint> answer(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ModerationRequests.Answer request) {
        complaints.answer(current.get(), id, ifMatch, request);
        return complaints();
    }

    @GET
    @Path("/suspensions")
    @Policy("ModerationPolicy.mayUseDesk")
    @Operation(summary = "Who is suspended, since when and until when")
    public List<ModerationView.Suspension> suspensions() {
        return desk.suspensions(current.get());
    }

    @DELETE
    @Path("/suspensions/{id: \\d{1,18}}")
    @Policy("ModerationPolicy.maySuspend")
    @Operation(summary = "Lift a suspension", description = "If-Match: its version.")
    public List<ModerationView.Suspension> lift(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        decisions.lift(current.get(), id, ifMatch);
        return suspensions();
    }
}
