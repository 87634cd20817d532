package org.betterif.shared.http.guard;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import org.betterif.shared.problem.CommonReason;
import org.betterif.shared.problem.ProblemException;

/**
 * Refuses writes that another site made a signed-in browser send. A page of ours adds {@code X-BetterIf}, which no other
 * origin can without a preflight that is never granted; the browser's own {@code Sec-Fetch-Site} and {@code Origin} must
 * agree. Requests with a bearer token carry nothing that a browser adds by itself.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 100)
class ForgeryGuard implements ContainerRequestFilter {

    static final String HEADER = "X-BetterIf";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    // the identity provider's own call, authenticated by the token it carries
    private static final String BACK_CHANNEL = "/back-channel-logout";
    // RFC 8058: a mail program posts here without our header; the address itself carries the right
    private static final String ONE_CLICK = "/api/unsubscribe/";

    @Override
    public void filter(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        if (SAFE.contains(request.getMethod()) || path.endsWith(BACK_CHANNEL) || path.startsWith(ONE_CLICK)) {
            return;
        }
        var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return;
        }
        var site = request.getHeaderString("Sec-Fetch-Site");
        boolean sameSite = site == null || site.equals("same-origin") || site.equals("none");
        if (request.getHeaderString(HEADER) == null || !sameSite || !sameOrigin(request)) {
            throw new ProblemException(
                    CommonReason.FORGED_REQUEST, "Writes need the header " + HEADER + " and this site's own origin.");
        }
    }

    private static boolean sameOrigin(ContainerRequestContext request) {
        var origin = request.getHeaderString("Origin");
        if (origin == null) {
            return true;
        }
        try {
            return URI.create(origin)
                    .getAuthority()
                    .equalsIgnoreCase(request.getUriInfo().getBaseUri().getAuthority());
        } catch (IllegalArgumentException | NullPointerException e) {
            return false;
        }
    }
}
