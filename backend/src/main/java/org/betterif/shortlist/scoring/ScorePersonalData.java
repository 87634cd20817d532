package org.betterif.shortlist.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;
import org.betterif.innovationcouncil.CouncilDirectory;
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
                        "Stays in the council's record under a number, since a decision rests on it; the seat has no name any more."));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        var seats = councils.seatsOf(personId).stream().map(JurorRef::id).toList();
        return Map.of("councilScores", sheets.copy(seats));
    }

    @Override
    public void erase(long personId) {
        // innovationcouncil empties the seat: with it nobody is left to whom a score belongs
    }
}
