package org.betterif.innovationcouncil.pool;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.betterif.shared.Public;
import org.betterif.shared.http.ConditionalAnswer;
import org.betterif.shared.http.CreatedOnce;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** A council's call for members: for everybody, and what the clerk does. */
@Path("/api/councils/{slug}")
class RecruitmentResource {

    private final RecruitmentReader reader;
    private final RecruitmentService service;
    private final CreatedOnce once;
    private final CurrentActor current;
    private final ConditionalAnswer answers;

    RecruitmentResource(
            RecruitmentReader reader,
            RecruitmentService service,
            CreatedOnce once,
            CurrentActor current,
            ConditionalAnswer answers) {
        this.reader = reader;
        this.service = service;
        this.once = once;
        this.current = current;
        this.answers = answers;
    }

    @GET
    @Path("/recruitment")
    @Public("open by default; volunteers as a number, draws under pool numbers")
    @Operation(summary = "How members are found: the call, the quotas, each draw with its commitment and result")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RecruitmentView.Answer.class)))
    public Response recruitment(@PathParam("slug") String slug, @Context Request request) {
        return answers.of(request, 0, reader.recruitment(slug)).build();
    }

    @GET
    @Path("/desk/recruitment")
    @Policy("RecruitmentPolicy.maySeePool")
    @Operation(summary = "The clerk's view: how many of each group, and applicants where the clerk chooses")
    public RecruitmentView.PoolView desk(@PathParam("slug") String slug) {
        return reader.pool(current.get(), slug);
    }

    @PUT
    @Path("/recruitment")
    @Policy("RecruitmentPolicy.maySetUp")
    @Operation(
            summary = "Call for members, or change the call",
            description =
                    "For a draw by lot the hash of its seed is published at once. Once somebody has volunteered, groups stay.")
    public RecruitmentView.PoolView setUp(
            @PathParam("slug") String slug,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RecruitmentRequests.SetUp request) {
        service.setUp(current.get(), slug, ifMatch, request);
        return desk(slug);
    }

    @POST
    @Path("/draws")
    @Policy("RecruitmentPolicy.mayDraw")
    @Operation(
            summary = "Begin the draw that was committed to",
            description = "It is computed by itself and can take minutes. Of two requests at once one gets 409.")
    @APIResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = RecruitmentView.PoolView.class)))
    public Response beginDraw(@PathParam("slug") String slug) {
        service.beginDraw(current.get(), slug);
        return Response.accepted(desk(slug)).build();
    }

    @POST
    @Path("/volunteers/{volunteer}/offer")
    @Policy("RecruitmentPolicy.mayOffer")
    @Operation(summary = "Offer an applicant a seat, with the reason that everybody reads")
    public RecruitmentView.PoolView offer(
            @PathParam("slug") String slug,
            @PathParam("volunteer") long volunteer,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid RecruitmentRequests.Offer request) {
        var actor = current.get();
        RecruitmentPolicy.maySeePool(actor).require();
        once.create("council.offer " + slug + " " + volunteer, actor.personId(), key, request, () -> {
            service.offer(actor, slug, volunteer, request);
            return volunteer;
        });
        return desk(slug);
    }
}
