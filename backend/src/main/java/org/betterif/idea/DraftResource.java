package org.betterif.idea;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.betterif.account.AccountPolicy;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/me/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ideas")
class DraftResource {

    private final IdeaRows rows;
    private final IdeaCards cards;
    private final CurrentActor current;

    DraftResource(IdeaRows rows, IdeaCards cards, CurrentActor current) {
        this.rows = rows;
        this.cards = cards;
        this.current = current;
    }

    @GET
    @Operation(summary = "My drafts, the last changed first")
    @Policy("AccountPolicy.signedIn")
    public List<IdeaCard> drafts() {
        var actor = current.get();
        AccountPolicy.signedIn(actor).require();
        return cards.cards(rows.draftsOf(actor.personId()));
    }
}
