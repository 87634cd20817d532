package org.betterif.shared.text;

import java.util.Optional;

/** What a feature that nobody imports says to readers without JavaScript; the app's shell asks every such bean. */
public interface ReadableSource {

    /** @param html safe: built from escaped text */
    record Readable(String title, String description, String html) {}

    /** Whether this source answers for the path; if it does and finds nothing, the address does not exist. */
    boolean answersFor(String path);

    /** @param path without the language's prefix @param language {@code en} or {@code cy} */
    Optional<Readable> find(String path, String language);
}
