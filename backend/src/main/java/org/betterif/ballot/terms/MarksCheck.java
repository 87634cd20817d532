package org.betterif.ballot.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.betterif.shared.problem.ProblemException;

/** Reads how a paper is marked and refuses what the ballot does not allow, with the field to blame. Pure. */
final class MarksCheck {

    private MarksCheck() {}

    /** @throws ProblemException 400 */
    static Marks read(BallotTerms terms, List<Option> options, Paper paper) {
        Map<String, Option> byRef = new HashMap<>();
        options.forEach(option -> byRef.put(option.ref(), option));
        List<Integer> positions = new ArrayList<>();
        var once = new HashSet<String>();
        long cost = 0;
        for (int i = 0; i < paper.choices().size(); i++) {
            var ref = paper.choices().get(i);
            var option = byRef.get(ref);
            if (option == null) {
                throw fault("choices." + i, BallotReason.UNKNOWN_CHOICE, "Not on this ballot.");
            }
            if (!once.add(ref)) {
                throw fault("choices." + i, BallotReason.CHOICE_TWICE, "Each idea once.");
            }
            var its = option.cost();
            cost += its == null ? 0 : its;
            positions.add(option.position());
        }
        var most = terms.most();
        if (most != null && positions.size() > most) {
            throw fault("choices", BallotReason.TOO_MANY_CHOICES, "At most " + most + " ideas.");
        }
        var budget = terms.budget();
        if (terms.form() == BallotForm.BUDGET && budget != null && cost > budget) {
            throw fault("choices", BallotReason.OVER_BUDGET, cost + " is more than " + budget + ".");
        }
        return terms.form() == BallotForm.POINTS
                ? new Marks(positions, points(terms, paper))
                : new Marks(inOrder(terms, positions), noPoints(paper));
    }

    /** Only a ranking says anything by its order. */
    private static List<Integer> inOrder(BallotTerms terms, List<Integer> positions) {
        return terms.form() == BallotForm.RANKING
                ? positions
                : positions.stream().sorted().toList();
    }

    private static List<Integer> noPoints(Paper paper) {
        if (!paper.points().isEmpty()) {
            throw fault("points", BallotReason.TOO_MANY_POINTS, "No points on this ballot.");
        }
        return List.of();
    }

    private static List<Integer> points(BallotTerms terms, Paper paper) {
        if (paper.points().size() != paper.choices().size()) {
            throw fault("points", BallotReason.POINTS_MISSING, "One number for each choice.");
        }
        var available = terms.points();
        long sum = paper.points().stream().mapToLong(Integer::longValue).sum();
        if (available != null && sum > available) {
            throw fault("points", BallotReason.TOO_MANY_POINTS, sum + " points of " + available + ".");
        }
        return paper.points();
    }

    private static ProblemException fault(String field, BallotReason reason, String message) {
        return ProblemException.invalid(field, reason, message);
    }
}
