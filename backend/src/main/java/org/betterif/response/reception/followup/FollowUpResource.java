package org.betterif.response.reception.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.betterif.account.CurrentActor;
import org.betterif.response.PublicAnswer;
import org.betterif.response.ResponseDirectory;
import org.betterif.shared.Policy;
import org.betterif.shared.http.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the idea's author says to the council's answer. */
@Path("/api/answers/{id}/follow-up")
@Tag(name = "The council's answer")
class FollowUpResource {

    private final FollowUpService service;
    private final ResponseDirectory answers;
    private final CurrentActor current;

    FollowUpResource(FollowUpService service, ResponseDirectory answers, CurrentActor current) {
        this.service = service;
        this.answers = answers;
        this.current = current;
    }

    @PUT
    @Policy("FollowUpPolicy.mayWrite")
    @Operation(summary = "As the author, say something to the answer; If-Match with its version, \"0\" for the first")
    public PublicAnswer write(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid FollowUpRequests.Write request) {
        service.write(current.get(), id, Revision.required(ifMatch), request.text(), request.language());
        return answers.answer(id);
    }

    @POST
    @Path("/hide")
    @Policy("FollowUpPolicy.mayHide")
    @Operation(summary = "As a moderator, hide what the author said, for a public reason; If-Match with its version")
    public PublicAnswer hide(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid FollowUpRequests.Hide request) {
        service.hide(current.get(), id, Revision.required(ifMatch), request.reason(), request.note());
        return answers.answer(id);
    }
}
