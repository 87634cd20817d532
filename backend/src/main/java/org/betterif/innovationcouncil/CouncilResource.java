package org.betterif.innovationcouncil;

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
import java.util.List;
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

/** Councils for everybody, and what their clerk does with them. */
@Path("/api/councils")
class CouncilResource {

    private final CouncilService service;
    private final CreatedOnce once;
    private final CurrentActor current;
    private final ConditionalAnswer answers;

    CouncilResource(CouncilService service, CreatedOnce once, CurrentActor current, ConditionalAnswer answers) {
        this.service = service;
        this.once = once;
        this.current = current;
        this.answers = answers;
    }

    /** Councils are few, so the list comes whole. */
    record CouncilList(List<CouncilCard> items) {}

    @GET
    @Public("open by default")
    @Operation(summary = "All innovation councils, the newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CouncilList.class)))
    public Response councils(@Context Request request) {
        return answers.of(request, 0, new CouncilList(service.cards())).build();
    }

    @GET
    @Path("/{slug}")
    @Public("open by default")
    @Operation(summary = "Who sits, the timetable, interests in kind, what happened when")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CouncilView.class)))
    public Response council(@PathParam("slug") String slug, @Context Request request) {
        var view = service.view(slug);
        return answers.of(request, view.version(), view).build();
    }

    @GET
    @Path("/{slug}/desk")
    @Policy("CouncilPolicy.maySeeDesk")
    @Operation(summary = "The clerk's view of a council, and what may be done with it")
    public DeskView desk(@PathParam("slug") String slug) {
        return service.desk(current.get(), slug);
    }

    @POST
    @Policy("CouncilPolicy.mayConvene")
    @Operation(summary = "Convene a council for a call whose timetable has a shortlist")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DeskView.class)))
    public Response convene(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid CouncilRequests.Convene request) {
        var actor = current.get();
        CouncilPolicy.mayConvene(actor).require();
        var created =
                once.create("council.convene", actor.personId(), key, request, () -> service.convene(actor, request));
        var slug = service.slug(created.id());
        return created.answer("/api/councils/" + slug, service.desk(actor, slug));
    }

    @PUT
    @Path("/{slug}")
    @Policy("CouncilPolicy.mayChange")
    @Operation(
            summary = "Change a council's terms",
            description =
                    "While jurors score, only the close of the scoring and what follows can move, and only later.")
    public DeskView change(
            @PathParam("slug") String slug,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CouncilRequests.Terms request) {
        service.change(current.get(), slug, ifMatch, request);
        return service.desk(current.get(), slug);
    }

    @POST
    @Path("/{slug}/cancel")
    @Policy("CouncilPolicy.mayCancel")
    @Operation(summary = "Cancel a council, with a reason that everybody reads")
    public DeskView cancel(@PathParam("slug") String slug, @NotNull @Valid CouncilRequests.Cancel request) {
        service.cancel(current.get(), slug, request.reason());
        return service.desk(current.get(), slug);
    }
}
