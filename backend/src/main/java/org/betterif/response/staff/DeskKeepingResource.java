package org.betterif.response.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.betterif.shared.http.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who answers for each service, and when they are reminded; for administrators. */
@Path("/api/desk")
@Tag(name = "Officers' and answerers' desks")
class DeskKeepingResource {

    private final DeskKeeping keeping;
    private final CurrentActor current;

    DeskKeepingResource(DeskKeeping keeping, CurrentActor current) {
        this.keeping = keeping;
        this.current = current;
    }

    record ServiceDesks(List<StaffView.ServiceDesk> items) {}

    @GET
    // not /staff: an address whose last part is the name of a sign-in tenant is taken for that tenant's
    @Path("/colleagues")
    @Policy("StaffPolicy.maySeeColleagues")
    @Operation(summary = "Officers and answerers, to choose an accountable person from")
    public List<StaffView.Staff> staff() {
        return keeping.staff(current.get());
    }

    @GET
    @Path("/services")
    @Policy("StaffPolicy.mayKeepDesks")
    @Operation(summary = "Every service and partner body with the people who answer for it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ServiceDesks.class)))
    public Response desks() {
        return Response.ok(new ServiceDesks(keeping.desks(current.get()))).build();
    }

    @GET
    @Path("/services/{id}")
    @Policy("StaffPolicy.mayKeepDesks")
    @Operation(summary = "Who answers for a service")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = StaffView.ServiceDesk.class)))
    public Response desk(@PathParam("id") long serviceId) {
        return Response.ok(keeping.desk(current.get(), serviceId)).build();
    }

    @PUT
    @Path("/services/{id}")
    @Policy("StaffPolicy.mayKeepDesks")
    @Operation(summary = "Say who answers for a service, who works at its desk, and whom a late answer climbs to")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = StaffView.ServiceDesk.class)))
    public Response write(
            @PathParam("id") long serviceId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StaffRequests.Desk request) {
        return Response.ok(keeping.write(current.get(), serviceId, Revision.required(ifMatch), request))
                .build();
    }

    @GET
    @Path("/reminders")
    @Policy("StaffPolicy.mayKeepDesks")
    @Operation(summary = "When those who owe an answer are reminded, and how far up it goes")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReminderPlan.class)))
    public Response reminders() {
        return tagged(keeping.reminders(current.get()));
    }

    @PUT
    @Path("/reminders")
    @Policy("StaffPolicy.mayKeepDesks")
    @Operation(summary = "Set when those who owe an answer are reminded, and how far up it goes")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReminderPlan.class)))
    public Response writeReminders(
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ReminderPlan request) {
        return tagged(keeping.write(current.get(), Revision.required(ifMatch), request));
    }

    private Response tagged(ReminderPlan plan) {
        return Response.ok(plan)
                .tag(new Revision(keeping.remindersVersion(), 0).tag())
                .build();
    }
}
