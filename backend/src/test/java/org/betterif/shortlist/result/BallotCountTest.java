package org.betterif.shortlist.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.betterif.ballot.CastBallots;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.Timetable;
import org.betterif.selection.Ballot;
import org.betterif.selection.BallotKind;
import org.betterif.selection.Election;
import org.betterif.selection.Project;
import org.betterif.selection.TieRule;
import org.betterif.selection.method.Rule;
import org.betterif.shared.LocalisedText;
import org.betterif.shortlist.preparation.SelectionRule;
import org.betterif.shortlist.preparation.Settled;
import org.junit.jupiter.api.Test;

class BallotCountTest {

    private static final Instant AT = Instant.EPOCH;
    private static final Map<Long, Map<String, Set<String>>> KINDS = Map.of(
            10L, Map.of("KIND", Set.of("QUICK_WIN")),
            11L, Map.of("KIND", Set.of("QUICK_WIN")),
            12L, Map.of("KIND", Set.of("NEW_WAY")));

    /** Five approve of 10 and 11, two of 12, one of an idea that is not nominated. */
    private static final CastBallots APPROVALS = new CastBallots(
            Election.forSeats(
                    "",
                    BallotKind.APPROVAL,
                    9,
                    List.of(Project.of("10", 1), Project.of("11", 1), Project.of("12", 1), Project.of("99", 1)),
                    List.of(
                            Ballot.of("a", 5, new int[] {0, 1}),
                            Ballot.of("b", 2, new int[] {2}),
                            Ballot.of("c", 1, new int[] {3}))),
            TieRule.FILE);

    @Test
    void only_nominated_ideas_are_counted_for_the_councils_places_and_every_voter_stays_a_voter() {
        var count = BallotCount.of(APPROVALS, settled(2, List.of()), Rule.GREEDY);
        assertThat(count.selected()).containsExactly(10L, 11L);
        assertThat(count.count().voters()).isEqualTo(8);
        assertThat(count.count().items()).extracting(item -> item.id()).containsExactly("10", "11", "12");
        assertThat(count.count().budget()).isEqualByComparingTo("2");
    }

    @Test
    void the_councils_room_for_kinds_is_kept() {
        var room = new org.betterif.shortlist.preparation.Rule.Room(
                org.betterif.shortlist.preparation.Rule.Label.KIND, "NEW_WAY", 1, 2);
        var count = BallotCount.of(APPROVALS, settled(2, List.of(room)), Rule.GREEDY);
        assertThat(count.selected()).containsExactly(10L, 12L);
        assertThat(count.boundsKept()).isTrue();
    }

    @Test
    void minima_that_the_ballot_cannot_keep_are_left_out_and_told() {
        var room = new org.betterif.shortlist.preparation.Rule.Room(
                org.betterif.shortlist.preparation.Rule.Label.KIND, "IMPROVEMENT", 1, 2);
        var count = BallotCount.of(APPROVALS, settled(2, List.of(room)), Rule.GREEDY);
        assertThat(count.boundsKept()).isFalse();
        assertThat(count.selected()).containsExactly(10L, 11L);
    }

    @Test
    void a_ballot_about_money_is_counted_within_its_budget() {
        var money = new CastBallots(
                Election.forBudget(
                        BallotKind.APPROVAL,
                        100,
                        List.of(Project.of("10", 60), Project.of("11", 50), Project.of("12", 40)),
                        List.of(Ballot.of("a", 5, new int[] {0, 1}), Ballot.of("b", 2, new int[] {2}))),
                TieRule.FILE);
        var count = BallotCount.of(money, settled(1, List.of()), Rule.GREEDY);
        assertThat(count.selected()).containsExactly(10L, 12L);
        assertThat(count.count().seats()).isFalse();
    }

    @Test
    void rankings_close_up_where_an_idea_is_not_nominated() {
        var ranked = new CastBallots(
                Election.forSeats(
                        "",
                        BallotKind.ORDINAL,
                        1,
                        List.of(Project.of("99", 1), Project.of("10", 1), Project.of("11", 1)),
                        List.of(Ballot.of("a", 3, new int[] {0, 2}), Ballot.of("b", 2, new int[] {1, 0}))),
                TieRule.FILE);
        var count = BallotCount.of(ranked, settled(1, List.of()), Rule.STV_SCOTLAND);
        assertThat(count.selected()).containsExactly(11L);
        assertThat(count.compared().results()).extracting(one -> one.rule()).contains("meek", "schulze");
    }

    private static Settled settled(int places, List<org.betterif.shortlist.preparation.Rule.Room> rooms) {
        var text = new LocalisedText("a", "b");
        var times = new Timetable(AT, AT, AT, AT, AT, AT);
        var council =
                new CouncilRef(1, 1, "nature", CouncilStage.DELIBERATING, text, 1, places, times, AT, null, null, 0);
        var rule = new org.betterif.shortlist.preparation.Rule(
                SelectionRule.MEAN,
                rooms,
                null,
                100,
                false,
                new org.betterif.shortlist.preparation.Rule.Ballots("verges", "greedy"),
                null);
        return new Settled(council, List.of(), List.of(10L, 11L, 12L), rule, KINDS, Map.of());
    }
}
