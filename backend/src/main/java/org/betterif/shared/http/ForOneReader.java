package org.betterif.shared.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * An answer is for who asked, and kept by no cache, unless it says otherwise ({@link ConditionalAnswer} does). Of a
 * {@link Versioned} thing it carries the ETag that the next {@code If-Match} names. So an endpoint returns its view and
 * nothing else.
 */
@Provider
class ForOneReader implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        if (headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            return;
        }
        if (!headers.containsKey(HttpHeaders.ETAG) && response.getEntity() instanceof Versioned thing) {
            headers.putSingle(HttpHeaders.ETAG, new Revision(thing.version(), 0).tag());
        }
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
