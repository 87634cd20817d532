package org.betterif.shortlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.betterif.idea.IdeaDirectory;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.InterestKind;
import org.betterif.innovationcouncil.JurorRef;

/** Everything a council has before it: criteria, ideas, who must not score what, and the sheets. */
@ApplicationScoped
class Bench {

    private final CouncilDirectory councils;
    private final IdeaDirectory ideas;
    private final Criteria criteria;
    private final Nominations nominations;
    private final Sheets sheets;
    private final Rules rules;
    private final IdeaLabels labels;

    Bench(
            CouncilDirectory councils,
            IdeaDirectory ideas,
            Criteria criteria,
            Nominations nominations,
            Sheets sheets,
            Rules rules,
            IdeaLabels labels) {
        this.councils = councils;
        this.ideas = ideas;
        this.criteria = criteria;
        this.nominations = nominations;
        this.sheets = sheets;
        this.rules = rules;
        this.labels = labels;
    }

    /**
     * @param jurors all seats, also those given up
     * @param assigned by juror's id, the ideas they score; who is not in it scores all
     * @param conflicts by juror's id, ideas and the kind of interest; an author's own ideas are among them
     */
    record Papers(
            CouncilRef council,
            List<Criterion> criteria,
            List<Long> nominated,
            List<JurorRef> jurors,
            Map<Long, Map<Long, InterestKind>> conflicts,
            List<Sheet> sheets,
            Set<Long> handedIn,
            Rule rule,
            Counting.Method method,
            Map<Long, Set<Long>> assigned) {

        /** Whether this juror is to score this idea: no interest, and drawn for it where not everybody scores everything. */
        boolean judges(long jurorId, long idea) {
            return !interest(jurorId, idea) && assignedTo(jurorId, idea);
        }

        boolean assignedTo(long jurorId, long idea) {
            var own = assigned.get(jurorId);
            return own == null || own.contains(idea);
        }

        boolean interest(long jurorId, long idea) {
            return conflicts.getOrDefault(jurorId, Map.of()).containsKey(idea);
        }

        List<JurorRef> seated() {
            return jurors.stream().filter(JurorRef::sits).toList();
        }

        /** The sheets that the result rests on. */
        List<Sheet> counted() {
            var counting = jurors.stream()
                    .filter(juror -> juror.counts(council.scoringClosedAt()))
                    .map(JurorRef::id)
                    .collect(java.util.stream.Collectors.toSet());
            return sheets.stream()
                    .filter(sheet -> counting.contains(sheet.jurorId()))
                    .filter(sheet -> !interest(sheet.jurorId(), sheet.idea()))
                    .toList();
        }

        Tally tally() {
            return Tally.of(criteria, nominated, counted(), council.places(), method);
        }

        /** What a juror still has to do: ideas to be scored without a whole sheet. */
        List<Long> missing(long jurorId) {
            return nominated.stream()
                    .filter(idea -> judges(jurorId, idea))
                    .filter(idea -> sheets.stream()
                            .noneMatch(sheet ->
                                    sheet.jurorId() == jurorId && sheet.idea() == idea && sheet.complete(criteria)))
                    .toList();
        }

        int toScore(long jurorId) {
            return (int)
                    nominated.stream().filter(idea -> judges(jurorId, idea)).count();
        }

        ShortlistPolicy.Progress progress() {
            var seated = seated();
            int in = (int) seated.stream()
                    .filter(juror -> handedIn.contains(juror.id()))
                    .count();
            int tookPart = (int) seated.stream()
                    .filter(juror ->
                            handedIn.contains(juror.id()) || missing(juror.id()).size() < toScore(juror.id()))
                    .count();
            return new ShortlistPolicy.Progress(seated.size(), in, tookPart);
        }

        ShortlistPolicy.Readiness readiness() {
            return new ShortlistPolicy.Readiness(
                    criteria.size(),
                    nominated.size(),
                    seated().size(),
                    Counting.satisfiable(method, nominated, council.places()));
        }
    }

    Papers papers(CouncilRef council) {
        var jurors = councils.jurors(council.id());
        var nominated = nominations.of(council.id());
        var rule = rules.of(council.id());
        var method = new Counting.Method(
                rule.selection(), rule.asked(), rule.bounds().isEmpty() ? Map.of() : labels.of(nominated));
        return new Papers(
                council,
                criteria.of(council.id()),
                nominated,
                jurors,
                conflicts(council, jurors, nominated),
                sheets.of(council.id()),
                sheets.handedIn(jurors.stream().map(JurorRef::id).toList()),
                rule,
                method,
                rule.drawn() == null ? Map.of() : rules.assigned(council.id()));
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
