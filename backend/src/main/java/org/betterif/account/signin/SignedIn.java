package org.betterif.account.signin;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import org.betterif.account.Actor;
import org.betterif.account.CurrentActor;
import org.jspecify.annotations.Nullable;

/** The session or token of this request, and the {@link Actor} it makes of who sent it. */
@RequestScoped
public class SignedIn implements CurrentActor {

    private final SecurityIdentity identity;
    private final SignIns signIns;
    private final Recognition recognition;
    private final Clock clock;
    private final RoutingContext request;
    private @Nullable Actor actor;

    SignedIn(SecurityIdentity identity, SignIns signIns, Recognition recognition, Clock clock, RoutingContext request) {
        this.request = request;
        this.identity = identity;
        this.signIns = signIns;
        this.recognition = recognition;
        this.clock = clock;
    }

    @Override
    public Actor get() {
        if (actor == null) {
            actor = read();
        }
        return actor;
    }

    /** Looks again, after this request changed who asks. */
    public void refresh() {
        actor = null;
    }

    /** The address that the issuer gives, unless it says that it has not verified it. */
    public @Nullable String email() {
        var signIn = signIn();
        return signIn == null ? null : signIn.email();
    }

    /** Whether the council has an issuer of its own for staff. */
    public boolean staffSignInElsewhere() {
        return signIns.staffHaveAnIssuer();
    }

    /**
     * Of a session that has expired, nobody: who reads goes on reading, who writes is told to sign in. A token that is not
     * valid is refused, since nobody sends one by accident.
     */
    private @Nullable SignIn signIn() {
        try {
            return signIns.of(identity);
        } catch (AuthenticationFailedException e) {
            if (request.request().getHeader("Authorization") != null) {
                throw e;
            }
            return null;
        }
    }

    private Actor read() {
        var signIn = signIn();
        if (signIn == null) {
            return Actor.visitor();
        }
        var person = recognition.of(signIn);
        if (person.ended(signIn.at())) {
            return Actor.visitor();
        }
        return new Actor(
                person.id(),
                person.name(),
                signIn.roles(),
                person.welcomed(),
                person.suspended(clock.instant()),
                person.ageBand(),
                person.language());
    }
}
