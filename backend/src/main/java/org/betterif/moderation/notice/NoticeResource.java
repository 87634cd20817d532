package org.betterif.moderation.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.betterif.account.CurrentActor;
import org.betterif.moderation.Receipt;
import org.betterif.shared.Public;
import org.betterif.shared.http.CreatedOnce;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Anyone sends a notice of defamation, without an account. */
@Path("/api/defamation-notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "House rules")
class NoticeResource {

    private final CurrentActor current;
    private final NoticeService notices;
    private final NoticeReader reader;
    private final CreatedOnce once;

    NoticeResource(CurrentActor current, NoticeService notices, NoticeReader reader, CreatedOnce once) {
        this.current = current;
        this.notices = notices;
        this.reader = reader;
        this.once = once;
    }

    @POST
    @Public("whoever is written about may have no account")
    @Operation(
            summary = "Send a notice of defamation",
            description = "After section 5 of the Defamation Act 2013: the next step is due within 48 hours.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Response notice(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid NoticeRequests.Notice request) {
        var created = once.create(
                "moderation.notice", current.get().personId(), key, request, () -> notices.receive(request));
        return Response.status(Response.Status.CREATED)
                .entity(reader.receipt(created.id()))
                .build();
    }
}
