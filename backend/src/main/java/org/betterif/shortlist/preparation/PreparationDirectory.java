package org.betterif.shortlist.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.account.Actor;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.shared.Decision;

/** What the rest of the shortlist asks about what was settled. */
@ApplicationScoped
public class PreparationDirectory {

    private final Criteria criteria;
    private final Nominations nominations;
    private final Rules rules;
    private final IdeaLabels labels;

    PreparationDirectory(Criteria criteria, Nominations nominations, Rules rules, IdeaLabels labels) {
        this.criteria = criteria;
        this.nominations = nominations;
        this.rules = rules;
        this.labels = labels;
    }

    @Transactional
    public Settled settled(CouncilRef council) {
        var nominated = nominations.of(council.id());
        var rule = rules.of(council.id());
        return new Settled(
                council,
                criteria.of(council.id()),
                nominated,
                rule,
                rule.bounds().isEmpty() ? Map.of() : labels.of(nominated),
                rule.drawn() == null ? Map.of() : rules.assigned(council.id()));
    }

    /** Ideas before the council, the lowest number first. */
    public List<Long> nominated(long councilId) {
        return nominations.of(councilId);
    }

    public Decision mayPrepare(Actor actor, CouncilRef council) {
        return PreparationPolicy.mayPrepare(actor, council);
    }

    /** Who scores what, by juror's id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void assign(long councilId, Map<Long, ? extends Collection<Long>> ideasByJuror, Rule.Drawn drawn) {
        rules.assign(councilId, ideasByJuror, drawn);
    }

    /** Of the past. @return criteria's ids by key */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, Long> enter(long councilId, ImportedPreparation imported) {
        var asked = imported.criteria();
        var rule = imported.rule();
        if (rule != null) {
            rules.put(councilId, rule(rule));
        }
        var ids = criteria.replace(
                councilId,
                asked.stream()
                        .map(one -> new PreparationRequests.NewCriterion(
                                one.weight(), one.name(), one.low(), one.middle(), one.high(), one.breaksTies()))
                        .toList());
        nominations.add(councilId, imported.nominated(), imported.nominatedAt());
        var keys = new HashMap<String, Long>();
        for (int i = 0; i < ids.size(); i++) {
            keys.put(asked.get(i).key(), ids.get(i));
        }
        return keys;
    }

    private static PreparationRequests.PutRule rule(ImportedPreparation.Rule imported) {
        var bounds = imported.rooms().stream()
                .map(room -> new PreparationRequests.NewBound(
                        Rule.Label.valueOf(room.label()), room.value(), room.min(), room.max()))
                .toList();
        var ballots = imported.ballots();
        return new PreparationRequests.PutRule(
                SelectionRule.valueOf(imported.selection()),
                bounds,
                null,
                100,
                imported.secondRound(),
                ballots == null ? null : ballots.ballot(),
                ballots == null ? null : ballots.rule());
    }
}
