package org.betterif.moderation.suspension;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** Suspended people, at the desk. Answers the list as it is now. */
@Path("/api/desk/moderation/suspensions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderators' desk")
class SuspensionResource {

    private final CurrentActor current;
    private final SuspensionService service;

    SuspensionResource(CurrentActor current, SuspensionService service) {
        this.current = current;
        this.service = service;
    }

    @GET
    @Policy("ModerationPolicy.mayUseDesk")
    @Operation(summary = "Who is suspended, since when and until when")
    public List<SuspensionView.Suspension> suspensions() {
        return service.list(current.get());
    }

    @DELETE
    @Path("/{id: \\d{1,18}}")
    @Policy("ModerationPolicy.maySuspend")
    @Operation(summary = "Lift a suspension", description = "If-Match: its version.")
    public List<SuspensionView.Suspension> lift(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.lift(current.get(), id, ifMatch);
        return suspensions();
    }
}
