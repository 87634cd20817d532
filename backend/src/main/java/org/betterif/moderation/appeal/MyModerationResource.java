package org.betterif.moderation.appeal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.betterif.account.CurrentActor;
import org.betterif.moderation.notice.NoticeDirectory;
import org.betterif.shared.Policy;
import org.betterif.shared.http.CreatedOnce;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was decided about what I wrote, and what I say to it. */
@Path("/api/me/moderation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "House rules")
class MyModerationResource {

    private final CurrentActor current;
    private final OwnReader reader;
    private final AppealService appeals;
    private final NoticeDirectory notices;
    private final CreatedOnce once;

    MyModerationResource(
            CurrentActor current, OwnReader reader, AppealService appeals, NoticeDirectory notices, CreatedOnce once) {
        this.current = current;
        this.reader = reader;
        this.appeals = appeals;
        this.notices = notices;
        this.once = once;
    }

    @GET
    @Policy("ModerationPolicy.mayReadOwn")
    @Operation(summary = "What was decided about what I wrote, and notices about it")
    public AppealView.Own own() {
        return reader.own(current.get());
    }

    @POST
    @Path("/decisions/{id: \\d{1,18}}/appeal")
    @Policy("ModerationPolicy.mayAppeal")
    @Operation(summary = "Ask for a second moderator", description = "Once for each decision; somebody else decides.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AppealView.Own.class)))
    public Response appeal(
            @PathParam("id") long id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid AppealRequests.Appeal request) {
        var actor = current.get();
        once.create(
                "moderation.appeal." + id, actor.personId(), key, request, () -> appeals.appeal(actor, id, request));
        return Response.status(Response.Status.CREATED)
                .entity(reader.own(actor))
                .build();
    }

    @PUT
    @Path("/notices/{id: \\d{1,18}}/reply")
    @Policy("ModerationPolicy.mayAnswerNotice")
    @Operation(summary = "Answer a notice of defamation about my words", description = "Once, within five days.")
    public AppealView.Own reply(@PathParam("id") long id, @NotNull @Valid AppealRequests.PosterReply request) {
        notices.reply(current.get(), id, request.agrees(), request.words());
        return own();
    }
}
