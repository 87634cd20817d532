package org.betterif.shortlist.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.CouncilEvent;
import org.betterif.innovationcouncil.JurorRef;

/** A score belongs to a seat; whoever has or had the seat takes a copy of it. */
@ApplicationScoped
class ScorePersonalData implements PersonalData {

    private final CouncilDirectory councils;
    private final Sheets sheets;

    ScorePersonalData(CouncilDirectory councils, Sheets sheets) {
        this.councils = councils;
        this.sheets = sheets;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(
                        "shortlist_score.reason",
                        "Deleted with its marks while the round is open, handed in or not: nobody has seen it, and it does not"
                                + " count. Of a round that has closed it stays in the council's record under a number, since a"
                                + " decision rests on it; the seat has no name any more."),
                new Column("shortlist_mark.mark", "As the reason beside it."),
                new Column("shortlist_handed_in.handed_in_at", "As the scores that were handed in."));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        var seats = councils.seatsOf(personId).stream().map(JurorRef::id).toList();
        return Map.of("councilScores", sheets.copy(seats));
    }

    @Override
    public void erase(long personId) {
        // the seat's own feature empties the seat, in whatever order, and says so: see below
    }

    void erased(@Observes CouncilEvent.JurorErased erased) {
        var council = councils.council(erased.councilId()).orElseThrow();
        for (int round = 1; round <= 2; round++) {
            if (council.closedAt(round) == null) {
                sheets.delete(erased.jurorId(), round);
            }
        }
    }
}
