package org.betterif.shortlist.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.idea.IdeaDirectory;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.InterestKind;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.shortlist.preparation.PreparationDirectory;

/** Lays before a council what it has to have before it. */
@ApplicationScoped
class Bench {

    private final CouncilDirectory councils;
    private final IdeaDirectory ideas;
    private final PreparationDirectory preparation;
    private final Sheets sheets;

    Bench(CouncilDirectory councils, IdeaDirectory ideas, PreparationDirectory preparation, Sheets sheets) {
        this.councils = councils;
        this.ideas = ideas;
        this.preparation = preparation;
        this.sheets = sheets;
    }

    Papers papers(CouncilRef council) {
        var jurors = councils.jurors(council.id());
        var settled = preparation.settled(council);
        return new Papers(
                settled,
                jurors,
                conflicts(council, jurors, settled.nominated()),
                sheets.of(council.id()),
                sheets.handedIn(jurors.stream().map(JurorRef::id).toList(), council.round()));
    }

    /** What was declared, and what needs no declaring: nobody scores an idea of their own. */
    private Map<Long, Map<Long, InterestKind>> conflicts(
            CouncilRef council, List<JurorRef> jurors, List<Long> nominated) {
        var conflicts = new HashMap<Long, Map<Long, InterestKind>>(councils.conflicts(council.id()));
        for (var idea : ideas.ideas(nominated).values()) {
            for (var juror : jurors) {
                if (juror.personId() != null && juror.personId() == idea.authorPersonId()) {
                    conflicts
                            .computeIfAbsent(juror.id(), id -> new HashMap<>())
                            .put(idea.number(), InterestKind.AUTHOR);
                }
            }
        }
        return conflicts;
    }
}
