package org.betterif.idea.joining;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.betterif.shared.Public;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One proposal to join two ideas, and its answer. */
@Path("/api/joinings/{id: \\d{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ideas")
class JoiningResource {

    private final JoiningService service;
    private final JoiningViews views;
    private final CurrentActor current;

    JoiningResource(JoiningService service, JoiningViews views, CurrentActor current) {
        this.service = service;
        this.views = views;
        this.current = current;
    }

    @GET
    @Public("open by default: it is about two public ideas, and holds nobody's name")
    @Operation(summary = "A proposal to join two ideas, and what became of it")
    public JoiningView joining(@PathParam("id") long id) {
        return view(id);
    }

    @POST
    @Path("/accept")
    @Operation(
            summary = "Join the two ideas",
            description =
                    "Final. Those who support the one are asked whether their support goes to the other; a duty that is owed to it stays owed there.")
    @Policy("JoiningPolicy.mayAnswer")
    public JoiningView accept(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.accept(current.get(), id, ifMatch);
        return view(id);
    }

    @POST
    @Path("/decline")
    @Operation(summary = "Decline, with a reason from the list", description = "The same is not asked a second time.")
    @Policy("JoiningPolicy.mayAnswer")
    public JoiningView decline(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid JoiningRequests.Decline request) {
        service.decline(current.get(), id, ifMatch, request.because());
        return view(id);
    }

    @POST
    @Path("/take-back")
    @Operation(summary = "Take a proposal back before it is answered")
    @Policy("JoiningPolicy.mayTakeBack")
    public JoiningView takeBack(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.takeBack(current.get(), id, ifMatch);
        return view(id);
    }

    private JoiningView view(long id) {
        return views.of(service.joining(id));
    }
}
