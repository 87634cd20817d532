package org.betterif.account.signin;

import io.quarkus.oidc.TenantResolver;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Which issuer a request belongs to, where staff have one of their own. Tokens are told apart by their issuer. */
@ApplicationScoped
class StaffTenant implements TenantResolver {

    private static final String SESSION = "q_session_" + SignIns.STAFF_TENANT;
    private static final String STATE = "q_auth_" + SignIns.STAFF_TENANT;

    private final SignIns signIns;

    StaffTenant(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public @Nullable String resolve(RoutingContext request) {
        if (!signIns.staffHaveAnIssuer() || request.request().getHeader("Authorization") != null) {
            return null;
        }
        var path = request.normalizedPath();
        if (path.startsWith("/login") || path.startsWith("/callback")) {
            return path.endsWith("/" + SignIns.STAFF_TENANT) ? SignIns.STAFF_TENANT : null;
        }
        return hasStaffSession(request) ? SignIns.STAFF_TENANT : null;
    }

    private static boolean hasStaffSession(RoutingContext request) {
        for (Cookie cookie : request.request().cookies()) {
            if (cookie.getName().startsWith(SESSION) || cookie.getName().startsWith(STATE)) {
                return true;
            }
        }
        return false;
    }
}
