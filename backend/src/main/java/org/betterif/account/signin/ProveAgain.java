package org.betterif.account.signin;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * After a sign-out everywhere the provider must ask again: its own session elsewhere would otherwise sign in whoever holds
 * that device, without a word, and with a time of authentication that no longer counts here.
 */
@ApplicationScoped
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class ProveAgain implements OidcRedirectFilter {

    @Override
    public void filter(OidcRedirectContext context) {
        if (context.routingContext().queryParams().contains("again")) {
            context.additionalQueryParams().add("prompt", "login");
        }
    }
}
