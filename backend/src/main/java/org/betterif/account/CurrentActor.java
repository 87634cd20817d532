package org.betterif.account;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The {@link Actor} of this request. */
@RequestScoped
public class CurrentActor {

    private final SecurityIdentity identity;
    private final People people;
    private @Nullable Actor actor;

    CurrentActor(SecurityIdentity identity, People people) {
        this.identity = identity;
        this.people = people;
    }

    public Actor get() {
        if (actor == null) {
            actor = identity.isAnonymous() ? Actor.visitor() : people.actor(issuer(), subject(), suggestedName(), roles());
        }
        return actor;
    }

    /** Looks again, after this request changed who asks. */
    void refresh() {
        actor = null;
    }

    private String issuer() {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getIssuer() != null) {
            return token.getIssuer();
        }
        var metadata = identity.<OidcConfigurationMetadata>getAttribute("configuration-metadata");
        return metadata == null ? "unknown" : metadata.getIssuer();
    }

    private String subject() {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
            return token.getSubject();
        }
        return identity.getPrincipal().getName();
    }

    private String suggestedName() {
        return identity.getPrincipal().getName();
    }

    private Set<Role> roles() {
        var roles = EnumSet.of(Role.CITIZEN);
        for (var name : identity.getRoles()) {
            for (var role : Role.values()) {
                if (role.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                    roles.add(role);
                }
            }
        }
        return roles;
    }
}
