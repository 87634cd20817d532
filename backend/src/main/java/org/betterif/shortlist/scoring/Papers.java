package org.betterif.shortlist.scoring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.InterestKind;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.shortlist.preparation.Criterion;
import org.betterif.shortlist.preparation.Rule;
import org.betterif.shortlist.preparation.Settled;

/**
 * Everything a council has before it: what it settled, who must not score what, and the sheets.
 *
 * @param jurors all seats, also those given up
 * @param conflicts by juror's id, ideas and the kind of interest; an author's own ideas are among them
 * @param handedIn ids of jurors
 */
public record Papers(
        Settled settled,
        List<JurorRef> jurors,
        Map<Long, Map<Long, InterestKind>> conflicts,
        List<Sheet> sheets,
        Set<Long> handedIn) {

    public CouncilRef council() {
        return settled.council();
    }

    public List<Criterion> criteria() {
        return settled.criteria();
    }

    public List<Long> nominated() {
        return settled.nominated();
    }

    public Rule rule() {
        return settled.rule();
    }

    /** Whether this juror is to score this idea: no interest, and drawn for it where not everybody scores everything. */
    boolean judges(long jurorId, long idea) {
        return !interest(jurorId, idea) && assignedTo(jurorId, idea);
    }

    boolean assignedTo(long jurorId, long idea) {
        var own = settled.assigned().get(jurorId);
        return own == null || own.contains(idea);
    }

    public boolean interest(long jurorId, long idea) {
        return conflicts.getOrDefault(jurorId, Map.of()).containsKey(idea);
    }

    public List<JurorRef> seated() {
        return jurors.stream().filter(JurorRef::sits).toList();
    }

    /** The sheets that the result rests on. */
    public List<Sheet> counted() {
        var counting = jurors.stream()
                .filter(juror -> juror.counts(council().scoringClosedAt()))
                .map(JurorRef::id)
                .collect(Collectors.toSet());
        return sheets.stream()
                .filter(sheet -> counting.contains(sheet.jurorId()))
                .filter(sheet -> !interest(sheet.jurorId(), sheet.idea()))
                .toList();
    }

    /** What a juror still has to do: ideas to be scored without a whole sheet. */
    List<Long> missing(long jurorId) {
        return nominated().stream()
                .filter(idea -> judges(jurorId, idea))
                .filter(idea -> sheets.stream()
                        .noneMatch(sheet ->
                                sheet.jurorId() == jurorId && sheet.idea() == idea && sheet.complete(criteria())))
                .toList();
    }

    int toScore(long jurorId) {
        return (int) nominated().stream().filter(idea -> judges(jurorId, idea)).count();
    }

    /** How far each who sits is, never what they scored. */
    public List<JurorProgress> byJuror() {
        return seated().stream()
                .map(juror -> new JurorProgress(
                        juror.id(),
                        toScore(juror.id()) - missing(juror.id()).size(),
                        toScore(juror.id()),
                        handedIn.contains(juror.id())))
                .toList();
    }

    ScoringPolicy.Progress progress() {
        var all = byJuror();
        int in = (int) all.stream().filter(JurorProgress::handedIn).count();
        int tookPart = (int)
                all.stream().filter(one -> one.handedIn() || one.scored() > 0).count();
        return new ScoringPolicy.Progress(all.size(), in, tookPart);
    }

    ScoringPolicy.Readiness readiness() {
        return new ScoringPolicy.Readiness(
                criteria().size(), nominated().size(), seated().size(), settled.boundsKept());
    }
}
