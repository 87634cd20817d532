package org.betterif.response.adoption;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.betterif.account.CurrentActor;
import org.betterif.idea.IdeaDirectory;
import org.betterif.shared.Policy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A councillor makes an idea their own and is named beside it. */
@Path("/api/ideas/{number}/adoption")
@Tag(name = "Councillors")
class AdoptionResource {

    private final AdoptionService service;
    private final IdeaDirectory ideas;
    private final CurrentActor current;

    AdoptionResource(AdoptionService service, IdeaDirectory ideas, CurrentActor current) {
        this.service = service;
        this.ideas = ideas;
        this.current = current;
    }

    @PUT
    @Policy("AdoptionPolicy.mayAdopt")
    @Operation(summary = "As a councillor, adopt an idea; repeating it changes nothing")
    public AdoptionView adopt(@PathParam("number") long number) {
        service.adopt(current.get(), number);
        return service.view(ideas.publicIdea(number));
    }

    @DELETE
    @Policy("AdoptionPolicy.mayLeaveAdoption")
    @Operation(summary = "As a councillor, be named beside it no more")
    public AdoptionView leave(@PathParam("number") long number) {
        service.leave(current.get(), number);
        return service.view(ideas.publicIdea(number));
    }
}
