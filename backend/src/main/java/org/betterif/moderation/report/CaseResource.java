package org.betterif.moderation.report;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.betterif.shared.http.CreatedOnce;
import org.betterif.shared.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The moderators' queue: what was reported, and the ideas that wait for their check. */
@Path("/api/desk/moderation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderators' desk")
class CaseResource {

    private final CurrentActor current;
    private final QueueReader desk;
    private final CaseService decisions;
    private final CreatedOnce once;

    CaseResource(CurrentActor current, QueueReader desk, CaseService decisions, CreatedOnce once) {
        this.current = current;
        this.desk = desk;
        this.decisions = decisions;
        this.once = once;
    }

    @GET
    @Path("/cases")
    @Policy("ModerationPolicy.mayUseDesk")
    @Operation(summary = "What was reported and waits", description = "Urgent first, then what waits longest.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportView.CasePage.class)))
    public Response cases(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.LARGEST_LIMIT) int limit,
            @Context UriInfo uri) {
        return desk.queue(current.get(), after, limit).response(uri).build();
    }

    @GET
    @Path("/cases/{id: \\d{1,18}}")
    @Policy("ModerationPolicy.mayUseDesk")
    @Operation(summary = "One case with its reports and all that was decided before")
    public ReportView.Case one(@PathParam("id") long id) {
        return desk.one(current.get(), id);
    }

    @PUT
    @Path("/cases/{id: \\d{1,18}}/claim")
    @Policy("ModerationPolicy.mayClaim")
    @Operation(summary = "Take a case, so that nobody else reads it twice")
    public ReportView.Case claim(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        decisions.claim(current.get(), id, ifMatch, true);
        return one(id);
    }

    @DELETE
    @Path("/cases/{id: \\d{1,18}}/claim")
    @Policy("ModerationPolicy.mayClaim")
    @Operation(summary = "Give a case back to the queue")
    public ReportView.Case giveBack(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        decisions.claim(current.get(), id, ifMatch, false);
        return one(id);
    }

    @PUT
    @Path("/cases/{id: \\d{1,18}}/decision")
    @Policy("ModerationPolicy.mayDecide")
    @Operation(
            summary = "Dismiss, hide, restore or seal",
            description = "If-Match with the case's ETag: of two moderators at once the second is told (412).")
    public ReportView.Case decide(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReportRequests.Decide request) {
        decisions.decide(current.get(), id, ifMatch, request);
        return one(id);
    }

    @POST
    @Path("/cases/{id: \\d{1,18}}/suspension")
    @Policy("ModerationPolicy.maySuspend")
    @Operation(summary = "Suspend who wrote it", description = "Ends an earlier suspension of the same person.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReportView.Case.class)))
    public Response suspend(
            @PathParam("id") long id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ReportRequests.Suspend request) {
        var actor = current.get();
        once.create(
                "moderation.suspend." + id,
                actor.personId(),
                key,
                request,
                () -> decisions.suspend(actor, id, request));
        return Response.status(Response.Status.CREATED)
                .entity(desk.one(actor, id))
                .build();
    }

    @GET
    @Path("/checks")
    @Policy("ModerationPolicy.mayUseDesk")
    @Operation(summary = "Ideas that wait for their check, the longest waiting first")
    public List<ReportView.Check> checks() {
        return desk.checks(current.get());
    }

    @PUT
    @Path("/checks/{number: \\d{1,18}}")
    @Policy("ModerationPolicy.mayCheck")
    @Operation(summary = "Open an idea, or send it back to its author with a reason")
    public List<ReportView.Check> check(
            @PathParam("number") long number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReportRequests.Check request) {
        decisions.check(current.get(), number, ifMatch, request);
        return desk.checks(current.get());
    }
}
