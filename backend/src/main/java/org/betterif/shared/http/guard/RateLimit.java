package org.betterif.shared.http.guard;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.betterif.shared.problem.CommonReason;
import org.betterif.shared.problem.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Limits writes per person or, for visitors, per address, and says so in {@code RateLimit} and {@code RateLimit-Policy}
 * (draft-ietf-httpapi-ratelimit-headers). Addresses are never stored: only a digest with a secret that dies with the process
 * is kept in memory. Each replica counts for itself.
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 100)
class RateLimit implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String TAKEN = RateLimit.class.getName();

    private final WriteAllowances allowances;
    private final SecurityIdentity identity;
    private final HttpServerRequest http;
    private final byte[] secret = new byte[16];

    RateLimit(WriteAllowances allowances, SecurityIdentity identity, HttpServerRequest http) {
        this.allowances = allowances;
        this.identity = identity;
        this.http = http;
        new SecureRandom().nextBytes(secret);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod()) || !allowances.enabled()) {
            return;
        }
        var person = person();
        var taken = person == null
                ? allowances.visitors().take(digest(network()))
                : allowances.people().take(digest(person));
        request.setProperty(TAKEN, taken);
        if (!taken.allowed()) {
            request.abortWith(refusal(taken));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(TAKEN) instanceof WriteAllowance.Taken taken) {
            var headers = response.getHeaders();
            headers.putSingle("RateLimit-Policy", "\"writes\";q=" + taken.limit() + ";w=" + taken.windowSeconds());
            headers.putSingle("RateLimit", "\"writes\";r=" + taken.remaining() + ";t=" + taken.seconds());
        }
    }

    private static Response refusal(WriteAllowance.Taken taken) {
        var detail = "Too many at once. Try again in " + taken.seconds() + " s.";
        return Response.status(CommonReason.TOO_MANY_REQUESTS.status())
                .type(Problem.MEDIA_TYPE)
                .header("Retry-After", taken.seconds())
                .entity(Problem.of(CommonReason.TOO_MANY_REQUESTS, detail, null, List.of()))
                .build();
    }

    /** Issuer and subject; null for a visitor, and for a session or token that is not valid: refused later. */
    private @Nullable String person() {
        try {
            return !identity.isAnonymous() && identity.getPrincipal() instanceof JsonWebToken token
                    ? token.getIssuer() + " " + token.getSubject()
                    : null;
        } catch (AuthenticationFailedException e) {
            return null;
        }
    }

    /** The address; of IPv6 the network, since one household has 2^64 addresses. */
    private String network() {
        var address =
                http.remoteAddress() == null ? "unknown" : http.remoteAddress().hostAddress();
        if (address == null) {
            return "unknown";
        }
        if (address.indexOf(':') < 0) {
            return address;
        }
        var groups = address.split(":", -1);
        return String.join(":", List.of(groups).subList(0, Math.min(4, groups.length)));
    }

    private String digest(String who) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(secret);
            return HexFormat.of().formatHex(sha.digest(who.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
