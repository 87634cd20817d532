package org.betterif.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.betterif.shared.Policy;
import org.betterif.shared.Public;

@Path("/api/me")
class MeResource {

    private final CurrentActor current;
    private final AccountService service;

    MeResource(CurrentActor current, AccountService service) {
        this.current = current;
        this.service = service;
    }

    @GET
    @Public("says to a visitor that nobody is signed in")
    @Operation(summary = "Who I am; the same shape signed out")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeView.class)))
    public Response me() {
        return answer();
    }

    @PUT
    @Path("/welcome")
    @Policy("AccountPolicy.mayWelcome")
    @Operation(
            summary = "Complete the first sign-in, or accept newer rules",
            description = "Idempotent. Nobody writes before it. `rulesVersion` and `privacyVersion` are those of GET /api/me.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeView.class)))
    public Response welcome(@NotNull @Valid AccountRequests.Welcome request) {
        var signIn = current.signIn();
        service.welcome(current.get(), request, signIn == null ? null : signIn.email());
        current.refresh();
        return answer();
    }

    private Response answer() {
        var cache = new CacheControl();
        cache.setNoStore(true);
        return Response.ok(service.me(current.get())).cacheControl(cache).build();
    }
}
