package org.betterif.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.Stage;
import org.betterif.idea.standing.IdeaFigures;
import org.betterif.idea.standing.StandingDirectory;
import org.betterif.response.ResponseDirectory;
import org.betterif.shared.Public;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The home page in one request: true numbers, what is owed, the newest ideas. */
@Path("/api/home")
class HomeResource {

    private static final int SHOWN = 6;
    /** A council that is later with more answers than this has other troubles than a rounded number. */
    private static final int MOST_COUNTED = 1_000;

    private final IdeaDirectory ideas;
    private final StandingDirectory standings;
    private final ResponseDirectory responses;

    HomeResource(IdeaDirectory ideas, StandingDirectory standings, ResponseDirectory responses) {
        this.ideas = ideas;
        this.standings = standings;
        this.responses = responses;
    }

    /** @param overdue the longest wait first; @param owed the nearest date first */
    record Home(
            IdeaFigures figures,
            long overdueCount,
            List<IdeaCard> overdue,
            List<IdeaCard> owed,
            List<IdeaCard> newest) {}

    /** What is closed or withdrawn comes only where too little is open. */
    private List<IdeaCard> newest() {
        return ideas.cards(ideas.newest(4 * SHOWN)).stream()
                .sorted(Comparator.comparing(card -> card.stage() != Stage.OPEN))
                .limit(SHOWN)
                .toList();
    }

    @GET
    @Public("open by default")
    @Operation(summary = "What the home page shows")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Home.class)))
    public Response home() {
        var overdue = responses.owed(true, MOST_COUNTED);
        return Response.ok(new Home(
                        standings.figures(),
                        overdue.size(),
                        ideas.cards(overdue.stream().limit(SHOWN).toList()),
                        ideas.cards(responses.owed(false, SHOWN)),
                        newest()))
                .header("Cache-Control", "no-cache")
                .build();
    }
}
