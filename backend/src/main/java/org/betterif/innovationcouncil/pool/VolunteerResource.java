package org.betterif.innovationcouncil.pool;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    public RecruitmentView.OwnView own(@PathParam("slug") String slug) {
        return reader.own(current.get(), slug);
    }

    @PUT
    @Policy("RecruitmentPolicy.mayVolunteer")
    @Operation(summary = "Volunteer, or change what I told, until the call for members closes")
    @APIResponse(responseCode = "400", description = "`errors` names each question that needs an answer")
    public RecruitmentView.OwnView volunteer(
            @PathParam("slug") String slug, @NotNull @Valid RecruitmentRequests.Volunteer request) {
        service.put(current.get(), slug, request);
        return own(slug);
    }

    @DELETE
    @Policy("RecruitmentPolicy.mayWithdraw")
    @Operation(summary = "Withdraw from the pool; what I told is deleted")
    public RecruitmentView.OwnView withdraw(@PathParam("slug") String slug) {
        service.withdraw(current.get(), slug);
        return own(slug);
    }
}
