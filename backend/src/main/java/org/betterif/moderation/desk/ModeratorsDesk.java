package org.betterif.moderation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.betterif.account.AboutMe;
import org.betterif.account.Actor;
import org.betterif.moderation.ModerationPolicy;

/** Shows the way to the desk to the safeguarding lead, too. */
@ApplicationScoped
class ModeratorsDesk implements AboutMe {

    @Override
    public List<String> desks(Actor actor) {
        return ModerationPolicy.mayUseDesk(actor).allowed() ? List.of("moderator") : List.of();
    }
}
