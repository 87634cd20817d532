package org.betterif.moderation.notice;

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

/** Notices of defamation at the desk. Answers the list as it is now. */
@Path("/api/desk/moderation/notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderators' desk")
class NoticeDeskResource {

    private final CurrentActor current;
    private final NoticeService notices;
    private final NoticeReader reader;

    NoticeDeskResource(CurrentActor current, NoticeService notices, NoticeReader reader) {
        this.current = current;
        this.notices = notices;
        this.reader = reader;
    }

    @GET
    @Policy("ModerationPolicy.mayUseDesk")
    @Operation(summary = "Notices of defamation, the next due first")
    public List<NoticeView.Notice> notices() {
        return reader.list(current.get());
    }

    @PUT
    @Path("/{id: \\d{1,18}}/state")
    @Policy("ModerationPolicy.mayCheck")
    @Operation(summary = "Take a notice's next step", description = "REMOVED hides the words. If-Match: its version.")
    public List<NoticeView.Notice> step(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NoticeRequests.Step request) {
        notices.step(current.get(), id, ifMatch, request);
        return notices();
    }
}
