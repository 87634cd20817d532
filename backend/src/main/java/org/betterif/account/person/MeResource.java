package org.betterif.account.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.betterif.account.signin.SignedIn;
import org.betterif.shared.Policy;
import org.betterif.shared.Public;
import org.betterif.shared.http.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/me")
class MeResource {

    private static final String IF_MATCH = "If-Match";

    private final SignedIn current;
    private final AccountService service;
    private final MyAccount account;

    MeResource(SignedIn current, AccountService service, MyAccount account) {
        this.current = current;
        this.service = service;
        this.account = account;
    }

    @GET
    @Public("says to a visitor that nobody is signed in")
    @Operation(summary = "Who I am; the same shape signed out")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeView.class)))
    public Response me() {
        return answer();
    }

    @PUT
    @Policy("PersonPolicy.mayChangeSettings")
    @Operation(summary = "Change my name, language and mail choices", description = "If-Match as GET /api/me gave it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeView.class)))
    public Response change(
            @HeaderParam(IF_MATCH) @Nullable String ifMatch, @NotNull @Valid AccountRequests.Settings request) {
        service.change(current.get(), Revision.required(ifMatch), request);
        current.refresh();
        return answer();
    }

    @PUT
    @Path("/welcome")
    @Policy("PersonPolicy.mayWelcome")
    @Operation(
            summary = "Complete the first sign-in, or accept newer rules",
            description =
                    "Idempotent. Nobody writes before it. `rulesVersion` and `privacyVersion` are those of GET /api/me.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeView.class)))
    public Response welcome(@NotNull @Valid AccountRequests.Welcome request) {
        service.welcome(current.get(), request, current.email());
        current.refresh();
        return answer();
    }

    @GET
    @Path("/data")
    @Policy("PersonPolicy.mayReadOwnData")
    @Operation(summary = "A copy of everything kept about me, by feature")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/json"))
    public Response data() {
        return Response.ok(account.copy(current.get()))
                .header("Content-Disposition", "attachment; filename=\"betterif-my-data.json\"")
                .build();
    }

    @POST
    @Path("/sign-out-everywhere")
    @Policy("PersonPolicy.mayEndSessions")
    @Operation(
            summary = "End all my sessions",
            description = "Sessions and tokens from sign-ins until now count no more, this one included.")
    @APIResponse(responseCode = "204")
    public Response signOutEverywhere() {
        service.endSessions(current.get());
        return Response.noContent().build();
    }

    @DELETE
    @Policy("PersonPolicy.mayLeave")
    @Operation(
            summary = "Erase me",
            description =
                    "At once and for good; `GET /api/me/data` first, if you want a copy. If-Match as GET /api/me gave it.")
    @APIResponse(responseCode = "204")
    public Response leave(@HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        service.erase(current.get(), Revision.required(ifMatch));
        return Response.noContent().build();
    }

    private Response answer() {
        var me = account.me(current.get());
        return Response.ok(me.view()).tag(new Revision(me.version(), 0).tag()).build();
    }
}
