package org.betterif.intake.origin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.betterif.idea.IdeaDirectory;
import org.betterif.shared.Public;
import org.betterif.shared.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What was recorded of an imported idea where it comes from. */
@Path("/api/ideas/{number: \\d{1,18}}/origin")
class OriginResource {

    private final IdeaDirectory ideas;
    private final OriginDirectory records;

    OriginResource(IdeaDirectory ideas, OriginDirectory records) {
        this.ideas = ideas;
        this.records = records;
    }

    @GET
    @Public("open by default: where a public idea comes from")
    @Operation(
            summary = "Where an imported idea comes from",
            description = "Its state there, why it was refused there, dates, and what the licence asks to be said.")
    @APIResponse(responseCode = "404", description = "There is no such public idea, or it was written here")
    public OriginView origin(@PathParam("number") long number) {
        ideas.publicIdea(number);
        return records.of(number).map(OriginView::of).orElseThrow(() -> ProblemException.notFound("origin"));
    }
}
