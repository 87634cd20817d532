package org.betterif.moderation.appeal;

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

/** Appeals at the desk. Answers the list as it is now. */
@Path("/api/desk/moderation/appeals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderators' desk")
class AppealResource {

    private final CurrentActor current;
    private final AppealService appeals;
    private final AppealReader reader;

    AppealResource(CurrentActor current, AppealService appeals, AppealReader reader) {
        this.current = current;
        this.appeals = appeals;
        this.reader = reader;
    }

    @GET
    @Policy("ModerationPolicy.mayUseDesk")
    @Operation(summary = "Authors who ask for a second moderator")
    public List<AppealView.Appeal> appeals() {
        return reader.waiting(current.get());
    }

    @PUT
    @Path("/{id: \\d{1,18}}/decision")
    @Policy("ModerationPolicy.mayDecideAppeal")
    @Operation(
            summary = "Decide an appeal",
            description = "By another moderator than the first. If-Match: its version.")
    public List<AppealView.Appeal> decide(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AppealRequests.DecideAppeal request) {
        appeals.decide(current.get(), id, ifMatch, request);
        return appeals();
    }
}
