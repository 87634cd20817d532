package org.betterif.innovationcouncil.pool;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The own application to a council. */
@Path("/api/me/volunteering/{slug}")
class VolunteerResource {

    private final RecruitmentReader reader;
    private final VolunteerService service;
    private final CurrentActor current;

    VolunteerResource(RecruitmentReader reader, VolunteerService service, CurrentActor current) {
        this.reader = reader;
        this.service = service;
        this.current = current;
    }

    @GET
    @Policy("RecruitmentPolicy.maySeeOwnApplication")
    @Operation(summary = "Whether I volunteered, what I told, my pool number, my chance and my seat")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RecruitmentView.OwnView.class)))
    public Response own(@PathParam("slug") String slug) {
        return Response.ok(reader.own(current.get(), slug))
                .cacheControl(RecruitmentResource.noStore())
                .build();
    }

    @PUT
    @Policy("RecruitmentPolicy.mayVolunteer")
    @Operation(summary = "Volunteer, or change what I told, until the call for members closes")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RecruitmentView.OwnView.class)))
    @APIResponse(responseCode = "400", description = "`errors` names each question that needs an answer")
    public Response volunteer(@PathParam("slug") String slug, @NotNull @Valid RecruitmentRequests.Volunteer request) {
        service.put(current.get(), slug, request);
        return own(slug);
    }

    @DELETE
    @Policy("RecruitmentPolicy.mayWithdraw")
    @Operation(summary = "Withdraw from the pool; what I told is deleted")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RecruitmentView.OwnView.class)))
    public Response withdraw(@PathParam("slug") String slug) {
        service.withdraw(current.get(), slug);
        return own(slug);
    }
}
