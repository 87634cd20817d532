package org.betterif.delivery.promised;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.betterif.idea.IdeaEvent;
import org.betterif.idea.IdeaRef;
import org.betterif.idea.Visibility;
import org.jdbi.v3.core.Jdbi;

/** Which ideas with commitments, stages or gains may be seen, so that lists and sums need not ask one by one. */
@ApplicationScoped
class ShownIdeas {

    private final Jdbi jdbi;

    ShownIdeas(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Before the first thing is kept about an idea. */
    void know(IdeaRef idea) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into delivery_idea (idea_number, visibility) values (:idea, :visibility) on conflict do nothing")
                .bind("idea", idea.number())
                .bind("visibility", idea.visibility())
                .execute());
    }

    void idea(@Observes IdeaEvent event) {
        switch (event) {
            case IdeaEvent.Hidden hidden -> set(hidden.number(), Visibility.HIDDEN);
            case IdeaEvent.Restored restored -> set(restored.number(), Visibility.PUBLIC);
            case IdeaEvent.Sealed sealed -> set(sealed.number(), Visibility.SEALED);
            // what the council promised stays, whatever becomes of the idea
            case IdeaEvent.Submitted ignored -> {}
            case IdeaEvent.Opened ignored -> {}
            case IdeaEvent.TextChanged ignored -> {}
            case IdeaEvent.Withdrawn ignored -> {}
            case IdeaEvent.ClosedInFavour ignored -> {}
            case IdeaEvent.Joined ignored -> {}
            case IdeaEvent.Closed ignored -> {}
        }
    }

    private void set(long ideaNumber, Visibility visibility) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update delivery_idea set visibility = :visibility where idea_number = :idea")
                .bind("visibility", visibility)
                .bind("idea", ideaNumber)
                .execute());
    }
}
