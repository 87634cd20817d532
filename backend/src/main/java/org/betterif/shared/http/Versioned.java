package org.betterif.shared.http;

/**
 * What an endpoint answers to one reader about something that is edited: its version goes out as the ETag and comes back in
 * {@code If-Match}.
 */
public interface Versioned {

    long version();
}
