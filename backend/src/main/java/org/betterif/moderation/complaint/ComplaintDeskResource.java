package org.betterif.moderation.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** Complaints at the desk. Answers the list as it is now. */
@Path("/api/desk/moderation/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderators' desk")
class ComplaintDeskResource {

    private final CurrentActor current;
    private final ComplaintService complaints;

    ComplaintDeskResource(CurrentActor current, ComplaintService complaints) {
        this.current = current;
        this.complaints = complaints;
    }

    @GET
    @Policy("ModerationPolicy.mayUseDesk")
    @Operation(summary = "Complaints, the next due first, then those answered")
    public List<ComplaintView.Complaint> complaints() {
        return complaints.list(current.get());
    }

    @PUT
    @Path("/{id: \\d{1,18}}/answer")
    @Policy("ModerationPolicy.mayCheck")
    @Operation(summary = "Answer a complaint", description = "Not by whoever complained. If-Match: its version.")
    public List<ComplaintView.Complaint> answer(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ComplaintRequests.Answer request) {
        complaints.answer(current.get(), id, ifMatch, request);
        return complaints();
    }
}
