package org.betterif.response.evidence;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.betterif.account.Actor;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.betterif.shared.attachment.AttachmentForm;
import org.betterif.shared.attachment.AttachmentRef;
import org.betterif.shared.attachment.Attachments;
import org.betterif.shared.http.CreatedOnce;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files that officers attach to answers and commitments. */
@Path("/api/desk/attachments")
@Tag(name = "Officers' and answerers' desks")
class DeskAttachmentResource {

    private final Attachments attachments;
    private final SentFiles sent;
    private final CreatedOnce once;
    private final CurrentActor current;

    DeskAttachmentResource(Attachments attachments, SentFiles sent, CreatedOnce once, CurrentActor current) {
        this.attachments = attachments;
        this.sent = sent;
        this.once = once;
        this.current = current;
    }

    @POST
    @BeforeTheBody
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Policy("EvidencePolicy.mayAttach")
    @Operation(
            summary = "Send a file to attach: JPEG, PNG or PDF, with what it shows in words, in both languages",
            description =
                    "Images are drawn anew, without place, camera or other metadata, at most 2,000 pixels a side. The"
                            + " file is public once it is attached to something that is.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AttachmentRef.class)))
    public Response add(@HeaderParam("Idempotency-Key") @Nullable String key, @BeanParam AttachmentForm form) {
        var actor = current.get();
        EvidencePolicy.mayAttach(actor).require();
        long id = once.create("response.attach", actor.personId(), key, form.fingerprint(), () -> add(form, actor))
                .id();
        return Response.status(Response.Status.CREATED)
                .entity(attachments.list(List.of(id)).get(0))
                .build();
    }

    private long add(AttachmentForm form, Actor actor) {
        long id = attachments.add(form.bytes(), form.alternative());
        sent.remember(id, actor.personId());
        return id;
    }
}
