package org.betterif.page.timeline;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.betterif.idea.IdeaDirectory;
import org.betterif.shared.Public;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What an idea's page needs that no single feature has. */
@Path("/api/ideas/{number: \\d{1,18}}")
class IdeaPageResource {

    private final IdeaDirectory ideas;
    private final Timelines timelines;

    IdeaPageResource(IdeaDirectory ideas, Timelines timelines) {
        this.ideas = ideas;
        this.timelines = timelines;
    }

    record Timeline(List<Moment> moments) {}

    @GET
    @Path("/timeline")
    @Public("open by default: everything that happened to a public idea")
    @Operation(summary = "Everything that happened to an idea, oldest first")
    public Timeline timeline(@PathParam("number") long number) {
        ideas.publicIdea(number);
        return new Timeline(timelines.of(number));
    }
}
