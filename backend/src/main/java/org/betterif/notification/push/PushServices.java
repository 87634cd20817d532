package org.betterif.notification.push;

import java.net.URI;
import java.net.URISyntaxException;

/** Where pushes may be sent. An address comes from the browser: without this list it could be any machine of our own network. */
final class PushServices {

    private PushServices() {}

    /** @param service such as {@code https://fcm.googleapis.com}, or {@code https://*.push.apple.com} for all below it */
    static boolean belongs(String endpoint, String service) {
        try {
            var given = new URI(endpoint);
            var host = given.getHost();
            int scheme = service.indexOf("://");
            if (host == null
                    || given.getUserInfo() != null
                    || !service.substring(0, scheme).equals(given.getScheme())) {
                return false;
            }
            var known = service.substring(scheme + 3);
            return known.startsWith("*.") ? host.endsWith(known.substring(1)) : host.equals(known);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
