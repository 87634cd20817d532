package org.betterif.response.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.idea.standing.StandingDirectory;
import org.betterif.response.duty.DutyDirectory;
import org.betterif.response.duty.DutyStart;

/**
 * What arises by itself is never refused for the want of a date, and no date is guessed: where it would fall in a year whose
 * bank holidays are not known, the cause is kept, in public, and its clock begins with a date as soon as one can be counted.
 * A person who decides something is told instead, and can decide again.
 */
@ApplicationScoped
class DutyDating {

    private final DutyDirectory duties;
    private final UndatedDuties undated;
    private final IdeaDirectory ideas;
    private final StandingDirectory standings;

    DutyDating(DutyDirectory duties, UndatedDuties undated, IdeaDirectory ideas, StandingDirectory standings) {
        this.duties = duties;
        this.undated = undated;
        this.ideas = ideas;
        this.standings = standings;
    }

    @Transactional
    void arise(IdeaRef idea, DutyStart start) {
        if (duties.dateKnown(idea, start)) {
            duties.start(idea, start);
        } else if (!duties.givesWay(idea, start)) {
            if (start.threshold() != null) {
                standings.markReached(idea.number(), start.threshold().supporters());
            }
            undated.keep(idea, start);
            mark(idea.number());
        }
    }

    /** Whose date can be counted by now begins; whose idea can be owed nothing any more lapses with it. */
    @Transactional
    void date(long ideaNumber) {
        var idea = ideas.idea(ideaNumber).filter(DutyDirectory::keepsWhatIsOwed);
        if (idea.isEmpty()) {
            lapse(ideaNumber);
            return;
        }
        var datable = undated.of(ideaNumber).stream()
                .filter(row -> duties.dateKnown(idea.get(), row.start()))
                .toList();
        for (var row : datable) {
            duties.start(idea.get(), row.start());
            undated.drop(row.ref());
        }
        if (!datable.isEmpty()) {
            mark(ideaNumber);
        }
    }

    /** Nothing can be owed to it any more. */
    @Transactional
    void lapse(long ideaNumber) {
        standings.markUndated(ideaNumber, null);
        undated.dropAll(ideaNumber);
    }

    /** What the card shows: since when the longest of them waits. */
    private void mark(long ideaNumber) {
        standings.markUndated(
                ideaNumber,
                undated.of(ideaNumber).stream()
                        .findFirst()
                        .map(row -> row.ref().at())
                        .orElse(null));
    }

    /** What waited for one idea waits for the one it was closed in favour of. */
    @Transactional
    void move(long ideaNumber, long ofNumber) {
        var target = ideas.idea(ofNumber).filter(DutyDirectory::owable);
        for (var row : undated.of(ideaNumber)) {
            target.ifPresent(idea -> arise(idea, row.start()));
        }
        lapse(ideaNumber);
    }
}
