package org.betterif.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which policy methods decide about an endpoint, on the endpoint's method: {@code @Policy("IdeaPolicy.mayEdit")}, or on
 * a resource for all its methods. The service calls them; a test fails on an endpoint with neither this nor {@link Public}, on
 * a name that is no policy method, and on a policy method that nothing calls.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Policy {

    /** {@code Class.method} of policies, any of which may refuse. */
    String[] value();
}
