package org.betterif.vote;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.betterif.account.PersonalData;
import org.betterif.idea.standing.StandingDirectory;

/** Which ideas a person supports: theirs to see and to have erased. */
@ApplicationScoped
class VotePersonalData implements PersonalData {

    private static final java.time.Instant FAR = java.time.Instant.parse("9999-12-31T00:00:00Z");

    private final Votes votes;
    private final Allowances allowances;
    private final StandingDirectory standings;

    VotePersonalData(Votes votes, Allowances allowances, StandingDirectory standings) {
        this.votes = votes;
        this.allowances = allowances;
        this.standings = standings;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("vote.person_id", "deleted; the idea has one supporter fewer"),
                new Column("vote_allowance.person_id", "deleted"));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of("supports", votes.of(personId, FAR, Long.MAX_VALUE, Integer.MAX_VALUE));
    }

    @Override
    public void erase(long personId) {
        var deltas = new TreeMap<Long, Integer>();
        votes.removeAllOf(personId).forEach(number -> deltas.put(number, -1));
        allowances.removeAllOf(personId);
        standings.countVotes(deltas);
    }
}
