package org.betterif.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.betterif.account.CurrentActor;
import org.betterif.delivery.promised.CommitmentList;
import org.betterif.delivery.promised.CommitmentPage;
import org.betterif.delivery.promised.CommitmentState;
import org.betterif.delivery.promised.CommitmentView;
import org.betterif.delivery.promised.PromisedDirectory;
import org.betterif.shared.Decision;
import org.betterif.shared.May;
import org.betterif.shared.Policy;
import org.betterif.shared.http.CreatedOnce;
import org.betterif.shared.http.Page;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where officers say what became of what was promised. */
@Path("/api/desk/commitments")
@Tag(name = "What came of it")
class DeliveryDeskResource {

    private final CommitmentService service;
    private final Commitments commitments;
    private final PromisedDirectory promised;
    private final CreatedOnce once;
    private final CurrentActor current;

    DeliveryDeskResource(
            CommitmentService service,
            Commitments commitments,
            PromisedDirectory promised,
            CreatedOnce once,
            CurrentActor current) {
        this.service = service;
        this.commitments = commitments;
        this.promised = promised;
        this.once = once;
        this.current = current;
    }

    enum DeskList {
        open(CommitmentList.OPEN),
        review(CommitmentList.REVIEW),
        done(CommitmentList.DONE);

        private final CommitmentList which;

        DeskList(CommitmentList which) {
            this.which = which;
        }
    }

    @GET
    @Policy("DeliveryPolicy.mayUseDesk")
    @Operation(summary = "What is to be done (late ones first), what waits for its yearly review, what is done")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CommitmentPage.class)))
    public Response list(
            @QueryParam("list") @DefaultValue("open") DeskList list,
            @QueryParam("service") @Nullable Long serviceId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.LARGEST_LIMIT) int limit,
            @Context UriInfo uri) {
        DeliveryPolicy.mayUseDesk(current.get()).require();
        return promised.page(list.which, serviceId, after, limit).response(uri).build();
    }

    /** @param may what this officer may do with it now */
    @Schema(name = "DeskCommitment")
    record Detail(CommitmentPage.Step entry, MayDo may) {}

    @Schema(name = "CommitmentMay")
    record MayDo(May note, May begin, May done, May drop, May reopen, May review) {}

    @GET
    @Path("/{id: \\d{1,18}}")
    @Policy("DeliveryPolicy.mayUseDesk")
    @Operation(summary = "One promised step, and what may be said about it; its ETag goes with If-Match")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Detail.class)))
    public Response one(@PathParam("id") long id) {
        var actor = current.get();
        DeliveryPolicy.mayUseDesk(actor).require();
        var commitment = commitments.find(id).orElseThrow(DeliveryDeskResource::notFound);
        var today = promised.today();
        var entry = promised.step(id).orElseThrow(DeliveryDeskResource::notFound);
        boolean open = commitment.state(today).open();
        var underWay = May.of(DeliveryPolicy.mayUpdate(actor, commitment, CommitmentState.UNDER_WAY, today));
        var never = May.of(Decision.refuse(DeliveryReason.CANNOT_BECOME));
        var may = new MayDo(
                May.of(DeliveryPolicy.mayUpdate(actor, commitment, null, today)),
                open ? underWay : never,
                May.of(DeliveryPolicy.mayUpdate(actor, commitment, CommitmentState.DONE, today)),
                May.of(DeliveryPolicy.mayUpdate(actor, commitment, CommitmentState.DROPPED, today)),
                open ? never : underWay,
                May.of(DeliveryPolicy.mayReview(actor, commitment, today)));
        return Response.ok(new Detail(entry, may))
                .tag(new Revision(entry.commitment().version(), 0).tag())
                .build();
    }

    @POST
    @Path("/{id: \\d{1,18}}/updates")
    @Policy({"DeliveryPolicy.mayUpdate", "DeliveryPolicy.mayReview"})
    @Operation(
            summary = "Say in public what became of a step: begun, done, dropped with a reason, or a word about it",
            description =
                    "If-Match with its ETag. Only an answerer drops. A date is moved only by correcting the answer.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    public Response update(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid DeliveryRequests.Update request) {
        var actor = current.get();
        long version = Revision.required(ifMatch);
        once.create(
                "delivery.update." + id,
                actor.personId(),
                key,
                List.of(version, request),
                () -> service.update(actor, id, version, request));
        return answer(id, Response.Status.CREATED);
    }

    @PUT
    @Path("/{id: \\d{1,18}}/owners")
    @Policy("DeliveryPolicy.mayAssign")
    @Operation(summary = "Say which services owe a step; If-Match with its ETag")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    public Response assign(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DeliveryRequests.Owners request) {
        service.assign(current.get(), id, Revision.required(ifMatch), request.serviceIds());
        return answer(id, Response.Status.OK);
    }

    private Response answer(long id, Response.Status status) {
        var view = promised.step(id).orElseThrow(DeliveryDeskResource::notFound).commitment();
        return Response.status(status)
                .entity(view)
                .tag(new Revision(view.version(), 0).tag())
                .build();
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("commitment");
    }
}
