package org.betterif.innovationcouncil;

import java.util.List;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.May;
import org.betterif.shared.http.Versioned;
import org.jspecify.annotations.Nullable;

/** A council as its clerk sees it: who was invited, and what they wrote about their interests. Never a score. */
record DeskView(CouncilView council, List<Seat> jurors, Allowed may) implements Versioned {

    @Override
    public long version() {
        return council.version();
    }

    /** @param name null before the seat is taken, or once the person left the site */
    record Seat(
            long id,
            @Nullable String name,
            @Nullable String email,
            LocalisedText seat,
            boolean chair,
            JurorStatus status,
            boolean alternate,
            boolean named,
            boolean onboarded,
            String accessNeeds,
            String expenses,
            List<Declared> interests) {}

    record Declared(@Nullable Long idea, InterestKind kind, String note, boolean byClerk) {}

    record Allowed(May change, May invite, May remove, May addInterest, May cancel) {}

    /** @param code shown once; null when this very request was answered before */
    record Invited(long id, @Nullable String code) {}
}
