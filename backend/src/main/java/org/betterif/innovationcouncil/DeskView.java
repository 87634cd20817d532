package org.betterif.innovationcouncil;

import org.betterif.shared.May;
import org.betterif.shared.http.Versioned;

/** A council as its clerk sees it; its seats stand beside. */
record DeskView(CouncilView council, Allowed may) implements Versioned {

    @Override
    public long version() {
        return council.version();
    }

    record Allowed(May change, May cancel) {}
}
