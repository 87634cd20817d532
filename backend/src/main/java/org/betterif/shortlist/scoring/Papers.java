package org.betterif.shortlist.scoring;

import java.util.Collection;
import java.util.LinkedHashMap;
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
import org.jspecify.annotations.Nullable;

/**
 * Everything a council has before it: what it settled, who must not score what, and the sheets.
 *
 * @param jurors all seats, also those given up
 * @param conflicts by juror's id, ideas and the kind of interest; an author's own ideas are among them
 * @param sheets of both rounds
 * @param handedIn ids of jurors who handed in the round that is under way, or was the last
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

    /** The round whose scores everybody sees last. */
    public int lastClosed() {
        return council().closedAt(Sheet.SECOND) == null ? Sheet.FIRST : Sheet.SECOND;
    }

    /** The sheets that the result of the last closed round rests on. */
    public List<Sheet> counted() {
        return counted(lastClosed());
    }

    /** The sheets that the result of a round rests on. */
    public List<Sheet> counted(int round) {
        var counting = jurors.stream()
                .filter(juror -> juror.counts(council().closedAt(round)))
                .map(JurorRef::id)
                .collect(Collectors.toSet());
        return standing(round).stream()
                .filter(sheet -> counting.contains(sheet.jurorId()))
                .filter(sheet -> !interest(sheet.jurorId(), sheet.idea()))
                .toList();
    }

    /**
     * By juror and idea the sheet that stands in a round. What a member did not score to the end a second time stays as it was
     * the first time.
     */
    private Collection<Sheet> standing(int round) {
        record Key(long juror, long idea) {}
        var standing = new LinkedHashMap<Key, Sheet>();
        for (var sheet : sheets) {
            if (sheet.round() == Sheet.FIRST
                    || (round == Sheet.SECOND && (sheet.complete(criteria()) || !scoredFirst(sheet)))) {
                standing.put(new Key(sheet.jurorId(), sheet.idea()), sheet);
            }
        }
        return standing.values();
    }

    private boolean scoredFirst(Sheet again) {
        return sheets.stream()
                .anyMatch(sheet -> sheet.round() == Sheet.FIRST
                        && sheet.jurorId() == again.jurorId()
                        && sheet.idea() == again.idea()
                        && sheet.complete(criteria()));
    }

    /** What a juror wrote about an idea in a round, or null. */
    @Nullable
    Sheet sheet(long jurorId, int round, long idea) {
        return sheets.stream()
                .filter(sheet -> sheet.jurorId() == jurorId && sheet.round() == round && sheet.idea() == idea)
                .findFirst()
                .orElse(null);
    }

    /** What a juror still has to do: ideas to be scored without a whole sheet that stands. */
    List<Long> missing(long jurorId) {
        var whole = standing(council().round()).stream()
                .filter(sheet -> sheet.jurorId() == jurorId && sheet.complete(criteria()))
                .map(Sheet::idea)
                .collect(Collectors.toSet());
        return nominated().stream()
                .filter(idea -> judges(jurorId, idea) && !whole.contains(idea))
                .toList();
    }

    /** Ideas with a whole sheet of the round that is under way. */
    int scored(long jurorId) {
        return (int) sheets.stream()
                .filter(sheet ->
                        sheet.jurorId() == jurorId && sheet.round() == council().round())
                .filter(sheet -> judges(jurorId, sheet.idea()) && sheet.complete(criteria()))
                .count();
    }

    int toScore(long jurorId) {
        return (int) nominated().stream().filter(idea -> judges(jurorId, idea)).count();
    }

    /** How far each who sits is, never what they scored. */
    public List<JurorProgress> byJuror() {
        return seated().stream()
                .map(juror -> new JurorProgress(
                        juror.id(), scored(juror.id()), toScore(juror.id()), handedIn.contains(juror.id())))
                .toList();
    }

    ScoringPolicy.Progress progress() {
        var all = byJuror();
        int in = (int) all.stream().filter(JurorProgress::handedIn).count();
        int tookPart = (int) all.stream()
                .filter(one -> one.handedIn() || tookPart(one.juror()))
                .count();
        return new ScoringPolicy.Progress(all.size(), in, tookPart);
    }

    /** Gave a sheet of the round under way to the end, a criterion aside that nobody scored: that one does not count. */
    private boolean tookPart(long jurorId) {
        var used = criteria().stream()
                .filter(one -> sheets.stream().anyMatch(sheet -> sheet.marks().containsKey(one.id())))
                .toList();
        return !used.isEmpty()
                && sheets.stream()
                        .filter(sheet -> sheet.jurorId() == jurorId
                                && sheet.round() == council().round())
                        .anyMatch(sheet -> judges(jurorId, sheet.idea()) && sheet.complete(used));
    }

    ScoringPolicy.Readiness readiness() {
        return new ScoringPolicy.Readiness(
                criteria().size(), nominated().size(), seated().size(), settled.boundsKept());
    }
}
