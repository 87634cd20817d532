package org.betterif.ballot.terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.betterif.call.CallRef;
import org.betterif.call.Phase;
import org.betterif.selection.Bound;
import org.betterif.selection.Bounds;
import org.betterif.selection.TieRule;
import org.betterif.selection.method.Rule;
import org.betterif.shared.problem.Problem.FieldError;

/** Whether terms hold together: each fault with its field, all at once. Pure. */
final class TermsCheck {

    private static final Set<String> LABELS = Set.of("area", "topic", "kind");

    private final BallotTerms terms;
    private final List<FieldError> faults = new ArrayList<>();

    private TermsCheck(BallotTerms terms) {
        this.terms = terms;
    }

    /** What is wrong whatever the ideas and the time are. */
    static List<FieldError> faults(BallotTerms terms) {
        var check = new TermsCheck(terms);
        check.dates();
        check.amounts();
        check.options();
        check.rule();
        return check.faults;
    }

    /** What stands in the way of announcing it now. */
    static List<FieldError> unready(BallotTerms terms, List<Option> options, CallRef call, Instant now) {
        var check = new TermsCheck(terms);
        if (terms.opensAt().isBefore(now)) {
            check.fault("opensAt", BallotReason.BEGINS_IN_THE_PAST, "A ballot opens in the future.");
        }
        boolean inPhase = call.phases().stream()
                .filter(phase -> phase.phase() == Phase.VOTE || phase.phase() == Phase.SHORTLIST)
                .anyMatch(phase -> !terms.opensAt().isBefore(phase.from())
                        && (phase.to() == null || !terms.closesAt().isAfter(phase.to())));
        if (!inPhase || call.cancelled()) {
            check.fault(
                    "closesAt",
                    BallotReason.OUTSIDE_PHASES,
                    "Opening and close lie within the call's phase for voting or for the shortlist.");
        }
        check.bounds(options);
        return check.faults;
    }

    private void dates() {
        if (!terms.opensAt().isBefore(terms.closesAt()) || terms.lastPaper().isBefore(terms.closesAt())) {
            fault("closesAt", BallotReason.DATES_REVERSED, "Opening, close, last paper: in this order.");
        }
    }

    private void amounts() {
        if ((terms.budget() == null) == (terms.seats() == null)) {
            fault("budget", BallotReason.BUDGET_OR_SEATS, "Either a budget is spent or places are filled.");
        }
        if (terms.form() == BallotForm.BUDGET && terms.budget() == null) {
            fault("budget", BallotReason.BUDGET_NEEDED, "A ballot within a budget needs one.");
        }
        if ((terms.form() == BallotForm.POINTS) == (terms.points() == null)) {
            fault("points", BallotReason.POINTS_NEEDED, "Points to share out, on a ballot of points and on no other.");
        }
        var seats = terms.seats();
        if (seats != null && seats > terms.options().size()) {
            fault("seats", BallotReason.MORE_THAN_IDEAS, "More places than ideas.");
        }
        var most = terms.most();
        if (most != null && most > terms.options().size()) {
            fault("most", BallotReason.MORE_THAN_IDEAS, "More choices than ideas.");
        }
    }

    private void options() {
        var seen = new HashSet<Long>();
        var budget = terms.budget();
        for (int i = 0; i < terms.options().size(); i++) {
            var choice = terms.options().get(i);
            var field = "options." + i;
            if (!seen.add(choice.idea())) {
                fault(field + ".idea", BallotReason.IDEA_TWICE, "An idea stands on a ballot once.");
            }
            var cost = choice.cost();
            if (budget != null && cost == null) {
                fault(field + ".cost", BallotReason.COST_NEEDED, "Where a budget is spent every idea has a cost.");
            } else if (budget != null && cost > budget) {
                fault(field + ".cost", BallotReason.COST_ABOVE_BUDGET, "It costs more than the whole budget.");
            }
        }
    }

    private void rule() {
        var rule = Rule.named(terms.rule().rule());
        if (rule.isEmpty()) {
            fault("rule.rule", BallotReason.UNKNOWN_RULE, "One of " + String.join(", ", Rule.names()) + ".");
        } else if (!rule.get().counts(terms.form().kind(), terms.seats() != null)) {
            fault("rule.rule", BallotReason.RULE_CANNOT_COUNT, "This rule cannot count such ballots.");
        }
        try {
            TieRule.parse(terms.tie(), terms.seed() == null ? "" : terms.seed());
        } catch (IllegalArgumentException unusable) {
            fault("tie", BallotReason.TIE_RULE, unusable.getMessage() + ".");
        }
        for (int i = 0; i < terms.bounds().size(); i++) {
            try {
                if (LABELS.contains(Bound.parse(terms.bounds().get(i)).label())) {
                    continue;
                }
            } catch (IllegalArgumentException unreadable) {
                // told below
            }
            fault("bounds." + i, BallotReason.BOUND_UNREADABLE, "area, topic or kind: area=3:1..2.");
        }
    }

    /** That the room promised can be kept at all, whatever people vote. */
    private void bounds(List<Option> options) {
        var bounds = terms.bounds().stream().map(Bound::parse).toList();
        new Bounds(Elections.of(terms, options, "", List.of()), bounds)
                .unsatisfiable()
                .forEach(step -> fault(
                        "bounds", BallotReason.BOUNDS_UNSATISFIABLE, step.kind() + " " + step.parameters() + "."));
    }

    private void fault(String field, BallotReason reason, String message) {
        faults.add(new FieldError(field, reason.code(), message));
    }
}
