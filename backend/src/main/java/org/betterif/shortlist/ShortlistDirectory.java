package org.betterif.shortlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.ImportedCouncil;
import org.betterif.shortlist.preparation.PreparationDirectory;

/** What other features may ask about shortlists, and tell. */
@ApplicationScoped
public class ShortlistDirectory {

    private final CouncilDirectory councils;
    private final PreparationDirectory preparation;
    private final Decisions decisions;
    private final ShortlistImport imports;

    ShortlistDirectory(
            CouncilDirectory councils, PreparationDirectory preparation, Decisions decisions, ShortlistImport imports) {
        this.councils = councils;
        this.preparation = preparation;
        this.decisions = decisions;
        this.imports = imports;
    }

    /** Ideas before the council, by number. */
    public List<Long> nominated(long councilId) {
        return preparation.nominated(councilId);
    }

    /** The ideas of a published shortlist; empty before it is published. */
    @Transactional
    public List<Long> shortlisted(long councilId) {
        boolean published = councils.council(councilId)
                .map(CouncilRef::stage)
                .filter(stage -> stage == CouncilStage.PUBLISHED)
                .isPresent();
        return published ? DecisionService.numbers(decisions.of(councilId), true) : List.of();
    }

    /** What a published council decided, as everybody reads it; nothing before it is published. */
    @Transactional
    public Optional<PublishedShortlist> published(long councilId) {
        return councils.council(councilId)
                .filter(council -> council.stage() == CouncilStage.PUBLISHED)
                .map(council -> new PublishedShortlist(
                        decisions.of(councilId).stream()
                                .map(entry -> new PublishedShortlist.Entry(
                                        entry.idea(), entry.taken(), entry.reason(), entry.departure()))
                                .toList(),
                        decisions.minutes(councilId).orElse(null)));
    }

    /** The published council that decided about an idea. */
    @Transactional
    public Optional<CouncilRef> decidedAbout(long idea) {
        return councils.councils().stream()
                .filter(council -> council.stage() == CouncilStage.PUBLISHED)
                .filter(council -> preparation.nominated(council.id()).contains(idea))
                .findFirst();
    }

    /** A whole council with its past: members, interests, criteria, scores, decision, minutes. Sends nothing. */
    @Transactional
    public CouncilRef importCouncil(ImportedCouncil council, ImportedShortlist shortlist) {
        return imports.enter(council, shortlist);
    }
}
