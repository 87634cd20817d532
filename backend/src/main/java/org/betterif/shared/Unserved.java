package org.betterif.shared;

import java.util.Map;

/** A run of the program that does one thing and ends: with its database, without web server, sign-in, jobs and demo. */
public final class Unserved {

    private static final Map<String, String> SETTINGS = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.oidc.tenant-enabled", "false",
            // asked for at the start by what reads it, and never called
            "quarkus.oidc.auth-server-url", "http://nobody-signs-in.invalid",
            "quarkus.scheduler.enabled", "false",
            "betterif.demo.enabled", "false",
            "quarkus.log.level", "WARN",
            "quarkus.log.console.stderr", "true");

    private Unserved() {}

    /** Sets what such a run needs, before anything starts; what has been set stays. */
    public static void prepare() {
        SETTINGS.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
