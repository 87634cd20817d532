package org.betterif.account.signin;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Duration;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Public;
import org.betterif.shared.problem.CommonReason;
import org.betterif.shared.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Where the browser goes to sign in: being here without a session sends it to the identity provider and back. Staff go to
 * {@code /login/staff}, which is another provider where the council has one for them.
 */
@Path("/login")
@Authenticated
@Blocking
class LoginResource {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CurrentActor current;
    private final OidcSession session;

    LoginResource(CurrentActor current, OidcSession session) {
        this.current = current;
        this.session = session;
    }

    @GET
    @Public("leads to the identity provider")
    @Operation(hidden = true)
    public Response login(
            @QueryParam("returnTo") @Nullable String returnTo, @QueryParam("again") @Nullable String again) {
        return welcomeBack("/login", returnTo, again);
    }

    @GET
    @Path("/staff")
    @Public("leads to the identity provider of staff")
    @Operation(hidden = true)
    public Response staff(
            @QueryParam("returnTo") @Nullable String returnTo, @QueryParam("again") @Nullable String again) {
        return welcomeBack("/login/staff", returnTo, again);
    }

    private Response welcomeBack(String here, @Nullable String returnTo, @Nullable String again) {
        if (current.get().signedIn()) {
            return Response.seeOther(URI.create(safe(returnTo))).build();
        }
        // The session is one that was ended everywhere. It goes, and who they are is to be proved anew: see ProveAgain.
        session.logout().await().atMost(PATIENCE);
        if (again != null) {
            throw new ProblemException(
                    CommonReason.SESSION_EXPIRED,
                    "You signed out everywhere. Sign out at your identity provider, too.");
        }
        return Response.seeOther(UriBuilder.fromPath(here)
                        .queryParam("again", "1")
                        .queryParam("returnTo", "{returnTo}")
                        .build(safe(returnTo)))
                .build();
    }

    /** Only a path of this site: anything else would let a link send people elsewhere after signing in. */
    static String safe(@Nullable String returnTo) {
        boolean ours = returnTo != null
                && returnTo.matches("/(?![/\\\\])[\\p{Alnum}/_\\-.~%?=&+,:@#]*")
                && !returnTo.startsWith("/login")
                && !returnTo.startsWith("/logout");
        return ours ? returnTo : "/";
    }
}
