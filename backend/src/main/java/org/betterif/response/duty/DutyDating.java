package org.betterif.response.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.idea.standing.StandingDirectory;

/**
 * What arises by itself is never refused for the want of a date, and no date is guessed: where it would fall in a year whose
 * bank holidays are not known, the cause is kept, in public, and its clock begins with a date as soon as one can be counted.
 * A person who decides something is told instead, and can decide again.
 */
@ApplicationScoped
class DutyDating {

    private final DutyService service;
    private final UndatedDuties undated;
    private final IdeaDirectory ideas;
    private final StandingDirectory standings;

    DutyDating(DutyService service, UndatedDuties undated, IdeaDirectory ideas, StandingDirectory standings) {
        this.service = service;
        this.undated = undated;
        this.ideas = ideas;
        this.standings = standings;
    }

    @Transactional
    void arise(IdeaRef idea, DutyStart start) {
        if (service.dateKnown(idea, start)) {
            service.start(idea, start);
        } else if (!service.givesWay(idea, start)) {
            if (start.threshold() != null) {
                standings.markReached(idea.number(), start.threshold().supporters());
            }
            undated.keep(idea, start);
        }
    }

    /** Whose date can be counted by now begins; whose idea can be owed nothing any more lapses with it. */
    @Transactional
    void date(long ideaNumber) {
        var idea = ideas.idea(ideaNumber).filter(DutyObserver::owable);
        if (idea.isEmpty()) {
            undated.dropAll(ideaNumber);
            return;
        }
        for (var row : undated.of(ideaNumber)) {
            if (service.dateKnown(idea.get(), row.start())) {
                service.start(idea.get(), row.start());
                undated.drop(row.ref());
            }
        }
    }

    /** What waited for one idea waits for the one it was closed in favour of. */
    @Transactional
    void move(long ideaNumber, long ofNumber) {
        var target = ideas.idea(ofNumber).filter(DutyObserver::owable);
        for (var row : undated.of(ideaNumber)) {
            target.ifPresent(idea -> arise(idea, row.start()));
        }
        undated.dropAll(ideaNumber);
    }

    /** Of an idea, as everybody may see it. */
    List<UndatedRef> of(long ideaNumber) {
        return undated.of(ideaNumber).stream().map(UndatedDuties.Row::ref).toList();
    }
}
