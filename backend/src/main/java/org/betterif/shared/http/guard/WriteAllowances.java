package org.betterif.shared.http.guard;

import jakarta.enterprise.context.ApplicationScoped;

/** The allowances of persons and of visitors; made with the first request, when the configuration is there. */
@ApplicationScoped
class WriteAllowances {

    private final boolean enabled;
    private final WriteAllowance people;
    private final WriteAllowance visitors;

    WriteAllowances(RateLimitConfig config) {
        enabled = config.enabled();
        people = new WriteAllowance(config.personWrites(), config.window());
        visitors = new WriteAllowance(config.visitorWrites(), config.window());
    }

    boolean enabled() {
        return enabled;
    }

    WriteAllowance people() {
        return people;
    }

    WriteAllowance visitors() {
        return visitors;
    }
}
