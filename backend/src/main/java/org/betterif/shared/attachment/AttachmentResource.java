package org.betterif.shared.attachment;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.betterif.shared.Public;
import org.betterif.shared.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The bytes of attached files. */
@Path("/api/attachments")
@Tag(name = "Attachments")
class AttachmentResource {

    /** Nothing in a file runs, loads or is framed, whatever a browser takes it for. */
    private static final String INERT = "default-src 'none'; sandbox; frame-ancestors 'none'";

    /**
     * For a year, by the reader's own browser and nothing in between: a file that is taken out of sight is gone from every
     * address at once.
     */
    private static final String LONG = "private, max-age=31536000, immutable";

    private final Attachments attachments;

    AttachmentResource(Attachments attachments) {
        this.attachments = attachments;
    }

    @GET
    @Path("/{id: \\d{1,18}}/{hash: [0-9a-f]{32}}")
    @Public("only what a feature vouches for is found: see AttachmentUse")
    @Operation(summary = "The bytes of a file that is attached to something readable; a PDF is offered to keep")
    @APIResponse(responseCode = "200", description = "image/jpeg, image/png or application/pdf")
    public Response bytes(
            @PathParam("id") long id,
            @PathParam("hash") String hash,
            @QueryParam("size") @Nullable String size,
            @Context Request request) {
        boolean small = "small".equals(size);
        var file = attachments.sent(id, hash, small).orElseThrow(() -> ProblemException.notFound("file"));
        var tag = new EntityTag(hash + (small ? "-small" : ""));
        var known = request.evaluatePreconditions(tag);
        var response =
                known != null ? known : Response.ok(file.bytes(), file.type().mediaType());
        var disposition = file.type().image() ? "inline" : "attachment";
        return response.tag(tag)
                .header("Cache-Control", file.everybody() ? LONG : "no-store")
                .header("Content-Security-Policy", INERT)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(
                        "Content-Disposition",
                        disposition + "; filename=\"betterif-" + file.id() + "."
                                + file.type().ending() + "\"")
                .build();
    }
}
