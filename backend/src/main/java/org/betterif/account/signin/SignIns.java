package org.betterif.account.signin;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.betterif.account.AccountConfig;
import org.betterif.account.Role;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads who signed in from what the OIDC extension verified. The one place that knows claims and tenants. */
@ApplicationScoped
class SignIns {

    /** The OIDC tenant of staff, where the council has an issuer of its own. */
    static final String STAFF_TENANT = "staff";

    private final AccountConfig config;
    private final boolean staffIssuer;

    SignIns(
            AccountConfig config,
            @ConfigProperty(name = "quarkus.oidc.staff.tenant-enabled", defaultValue = "false") boolean staffTenant,
            @ConfigProperty(name = "quarkus.oidc.staff.auth-server-url") Optional<String> staffUrl) {
        this.config = config;
        this.staffIssuer = staffTenant && staffUrl.filter(url -> !url.isBlank()).isPresent();
    }

    boolean staffHaveAnIssuer() {
        return staffIssuer;
    }

    /** @return null for a visitor */
    @Nullable
    SignIn of(SecurityIdentity identity) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return null;
        }
        boolean staff = STAFF_TENANT.equals(identity.<String>getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE));
        return new SignIn(
                issuer(token, staff),
                token.getSubject() == null ? token.getName() : token.getSubject(),
                token.getName(),
                email(token),
                roles(identity.getRoles(), staff || !staffIssuer),
                at(token));
    }

    private String issuer(JsonWebToken token, boolean staff) {
        var knownAs = staff ? config.staffIssuerKnownAs() : config.issuerKnownAs();
        return knownAs.filter(name -> !name.isBlank()).orElseGet(token::getIssuer);
    }

    /** An address that the issuer says it has not verified is none. */
    private static @Nullable String email(JsonWebToken token) {
        Object verified = token.getClaim("email_verified");
        boolean refused = verified != null && !"true".equals(String.valueOf(verified));
        Object email = token.getClaim("email");
        return refused || email == null || email.toString().isBlank() ? null : email.toString();
    }

    private static @Nullable Instant at(JsonWebToken token) {
        long authenticated = seconds(token, "auth_time");
        long seconds = authenticated > 0 ? authenticated : seconds(token, "iat");
        return seconds > 0 ? Instant.ofEpochSecond(seconds) : null;
    }

    /** 0 for a claim that is missing: the library, too, gives 0 for some of these and null for others. */
    private static long seconds(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value == null ? 0 : Long.parseLong(value.toString());
    }

    /** Where staff have an issuer of their own, a staff role in a resident's token is none. */
    static Set<Role> roles(Set<String> names, boolean mayBeStaff) {
        var roles = EnumSet.of(Role.CITIZEN);
        for (var name : names) {
            var constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
            for (var role : Role.values()) {
                if (role.name().equals(constant) && (mayBeStaff || !role.staff())) {
                    roles.add(role);
                }
            }
        }
        return Set.copyOf(roles);
    }
}
