package org.betterif.idea;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.betterif.account.AccountPolicy;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/api/me/drafts")
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
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = IdeaCard.class)))
    @Policy("AccountPolicy.signedIn")
    public Response drafts() {
        var actor = current.get();
        AccountPolicy.signedIn(actor).require();
        return IdeaListResource.ownOnly(cards.cards(rows.draftsOf(actor.personId())))
                .build();
    }
}
