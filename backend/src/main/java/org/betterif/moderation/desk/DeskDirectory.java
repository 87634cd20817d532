package org.betterif.moderation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.betterif.account.Actor;
import org.betterif.account.Byline;
import org.betterif.account.PersonDirectory;
import org.betterif.moderation.ModerationPolicy;
import org.betterif.moderation.Standing;
import org.betterif.moderation.judging.Act;
import org.betterif.moderation.judging.Target;
import org.jspecify.annotations.Nullable;

/** What every list of the moderators' desk shows alike: whose words it is about, what they say, what was decided. */
@ApplicationScoped
public class DeskDirectory {

    private final PersonDirectory people;

    DeskDirectory(PersonDirectory people) {
        this.people = people;
    }

    public Map<Long, Byline> names(Stream<@Nullable Long> ids) {
        Collection<Long> known = ids.filter(Objects::nonNull).collect(Collectors.toSet());
        var names = new HashMap<Long, Byline>();
        people.people(known).forEach((id, person) -> names.put(id, person.byline()));
        return names;
    }

    /** Of what is sealed, the words are for the safeguarding lead alone. */
    public About about(Actor actor, Target.Seen seen, Map<Long, Byline> names) {
        boolean closed = seen.standing() == Standing.SEALED
                && !ModerationPolicy.mayReadSealed(actor).allowed();
        boolean idea = seen.target().commentId() == null;
        return new About(
                seen.target().ideaNumber(),
                seen.target().commentId(),
                seen.standing(),
                closed && idea ? "" : seen.title(),
                seen.language(),
                closed ? List.of() : seen.words(),
                seen.authorPersonId() == null ? null : names.get(seen.authorPersonId()));
    }

    public ActView act(Act act, Map<Long, Byline> names) {
        return new ActView(
                act.id(),
                act.action(),
                act.reason(),
                act.publicNote(),
                act.toAuthor(),
                act.byPersonId() == null ? null : names.get(act.byPersonId()),
                act.decidedAt());
    }
}
