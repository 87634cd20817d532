package org.betterif.response.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.betterif.account.CurrentActor;
import org.betterif.response.text.AnswerField;
import org.betterif.shared.Policy;
import org.betterif.shared.http.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a service has settled about its answers. */
@Path("/api/desk")
@Tag(name = "Officers' and answerers' desks")
class ServiceFieldsResource {

    private final AnswerFields fields;
    private final CurrentActor current;

    ServiceFieldsResource(AnswerFields fields, CurrentActor current) {
        this.fields = fields;
        this.current = current;
    }

    @Schema(name = "ServiceAnswerFields")
    record Fields(Set<AnswerField> fields) {}

    @GET
    @Path("/services/{id}/fields")
    @Policy("StaffPolicy.mayKeepDesks")
    @Operation(summary = "Which further fields a service has to fill before its answer is published")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Fields.class)))
    public Response fields(@PathParam("id") long serviceId) {
        return tagged(fields.of(current.get(), serviceId));
    }

    @PUT
    @Path("/services/{id}/fields")
    @Policy("StaffPolicy.mayKeepDesks")
    @Operation(summary = "Choose which further fields a service has to fill; If-Match with the ETag of the choice")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Fields.class)))
    public Response setFields(
            @PathParam("id") long serviceId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StaffRequests.ChooseFields request) {
        return tagged(fields.set(current.get(), serviceId, Revision.required(ifMatch), request.fields()));
    }

    private static Response tagged(Set<AnswerField> chosen) {
        return Response.ok(new Fields(chosen))
                .tag(new Revision(AnswerFields.version(chosen), 0).tag())
                .build();
    }
}
