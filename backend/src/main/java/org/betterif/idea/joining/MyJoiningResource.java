package org.betterif.idea.joining;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this reader may do about joining an idea. */
@Path("/api/me/ideas/{number: \\d{1,18}}/joining")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ideas")
class MyJoiningResource {

    private final JoiningService service;
    private final CurrentActor current;

    MyJoiningResource(JoiningService service, CurrentActor current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @Policy({"JoiningPolicy.mayPropose", "JoiningPolicy.mayAnswer", "JoiningPolicy.mayTakeBack"})
    @Operation(summary = "What I may do about joining an idea")
    public JoiningView.Mine mine(@PathParam("number") long number) {
        return service.mine(current.get(), number);
    }
}
