package org.betterif.page.readable;

import java.util.Optional;

/** Knows the readable text of some addresses. */
public interface PageSource {

    /** Whether this source answers for the address; if it does and finds nothing, the address does not exist. */
    boolean answersFor(String path);

    /**
     * @param path without the language's prefix
     * @param language {@code en} or {@code cy}
     */
    Optional<ReadablePage> find(String path, String language);
}
