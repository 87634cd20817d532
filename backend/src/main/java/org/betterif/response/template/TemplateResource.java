package org.betterif.response.template;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.betterif.shared.http.CreatedOnce;
import org.betterif.shared.http.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Templates that the desks share. */
@Path("/api/desk/templates")
@Tag(name = "Officers' and answerers' desks")
class TemplateResource {

    private final Templates templates;
    private final CreatedOnce once;
    private final CurrentActor current;

    TemplateResource(Templates templates, CreatedOnce once, CurrentActor current) {
        this.templates = templates;
        this.once = once;
        this.current = current;
    }

    @Schema(name = "AnswerTemplates")
    record Listed(List<Templates.Template> items) {}

    @GET
    @Policy("TemplatePolicy.mayKeepTemplates")
    @Operation(summary = "All templates, by name")
    public Listed all() {
        return new Listed(templates.all(current.get()));
    }

    @POST
    @Policy("TemplatePolicy.mayKeepTemplates")
    @Operation(summary = "Keep the beginning of an answer as a template")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Listed.class)))
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid TemplateRequests.KeepTemplate request) {
        var actor = current.get();
        once.create(
                "response.template",
                actor.personId(),
                key,
                request,
                () -> templates.add(actor, request.name(), request.content()));
        return Response.status(Response.Status.CREATED).entity(all()).build();
    }

    @PUT
    @Path("/{id}")
    @Policy("TemplatePolicy.mayKeepTemplates")
    @Operation(summary = "Change a template; If-Match with its version")
    public Listed change(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TemplateRequests.KeepTemplate request) {
        templates.change(current.get(), id, Revision.required(ifMatch), request.name(), request.content());
        return all();
    }

    @DELETE
    @Path("/{id}")
    @Policy("TemplatePolicy.mayKeepTemplates")
    @Operation(summary = "Throw a template away; If-Match with its version")
    public Response remove(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        templates.remove(current.get(), id, Revision.required(ifMatch));
        return Response.noContent().build();
    }
}
