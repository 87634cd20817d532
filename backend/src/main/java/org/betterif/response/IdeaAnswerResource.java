package org.betterif.response;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.betterif.account.CurrentActor;
import org.betterif.idea.IdeaDirectory;
import org.betterif.response.adoption.AdoptionDirectory;
import org.betterif.response.adoption.AdoptionView;
import org.betterif.response.duty.DutyDirectory;
import org.betterif.response.occasion.OccasionDirectory;
import org.betterif.response.occasion.UndatedRef;
import org.betterif.response.owed.DutyView;
import org.betterif.shared.Policy;
import org.betterif.shared.Public;
import org.betterif.shared.http.CreatedOnce;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the council owes to one idea, and what it answered. */
@Path("/api/ideas/{number}/answer")
@Tag(name = "The council's answer")
class IdeaAnswerResource {

    private final ResponseDirectory directory;
    private final DutyDirectory duties;
    private final OccasionDirectory occasions;
    private final AdoptionDirectory adoptions;
    private final InformationRequests information;
    private final IdeaDirectory ideas;
    private final CreatedOnce once;
    private final CurrentActor current;

    IdeaAnswerResource(
            ResponseDirectory directory,
            DutyDirectory duties,
            OccasionDirectory occasions,
            AdoptionDirectory adoptions,
            InformationRequests information,
            IdeaDirectory ideas,
            CreatedOnce once,
            CurrentActor current) {
        this.directory = directory;
        this.duties = duties;
        this.occasions = occasions;
        this.adoptions = adoptions;
        this.information = information;
        this.ideas = ideas;
        this.once = once;
        this.current = current;
    }

    /**
     * @param duty the newest; null when nothing was ever owed
     * @param undated what is owed besides, by a date that cannot be set yet
     * @param answers oldest first
     */
    @Schema(name = "IdeaAnswer")
    record View(
            long ideaNumber,
            @Nullable DutyView duty,
            List<UndatedRef> undated,
            List<PublicAnswer> answers,
            AdoptionView adoptions,
            List<InformationRequests.Handed> informationRequests) {}

    @GET
    @Public("open by default")
    @Operation(summary = "What is owed to an idea, and the answers to it with every version")
    public View answer(@PathParam("number") long number) {
        var idea = ideas.publicIdea(number);
        var numbers = List.of(idea.number());
        return new View(
                number,
                directory.dutyViews(numbers).get(number),
                occasions.undatedOf(number),
                directory.answers(numbers).getOrDefault(number, List.of()),
                adoptions.view(idea),
                information.of(number));
    }

    @POST
    @Path("/duty")
    @Policy("DutyPolicy.mayStart")
    @Operation(summary = "Decide, with a public reason, that the idea is owed an answer")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = View.class)))
    public Response start(
            @PathParam("number") long number,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ResponseRequests.StartDuty request) {
        var actor = current.get();
        once.create(
                "response.start." + number,
                actor.personId(),
                key,
                request,
                () -> duties.decide(actor, number, request.reason()));
        return Response.status(Response.Status.CREATED).entity(answer(number)).build();
    }
}
