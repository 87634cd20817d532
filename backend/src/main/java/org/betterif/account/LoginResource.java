package org.betterif.account;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.betterif.shared.Public;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where the browser goes to sign in: being here without a session sends it to the identity provider and back. */
@Path("/login")
@Authenticated
class LoginResource {

    @GET
    @Public("leads to the identity provider")
    @Operation(hidden = true)
    public Response login(@QueryParam("returnTo") @Nullable String returnTo) {
        return Response.seeOther(URI.create(safe(returnTo))).build();
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
