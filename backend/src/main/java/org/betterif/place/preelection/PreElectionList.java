package org.betterif.place.preelection;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.betterif.place.area.AreaDirectory;
import org.betterif.place.book.Entry;
import org.betterif.place.book.KeptList;
import org.betterif.place.book.PlaceConfig;
import org.betterif.place.book.PlaceReason;
import org.betterif.place.book.Row;
import org.betterif.shared.problem.ProblemException;
import org.jdbi.v3.core.Handle;

@Singleton
class PreElectionList implements KeptList<PreElectionPlan, Period> {

    private final AreaDirectory areas;
    private final PlaceConfig config;
    private final Clock clock;

    PreElectionList(AreaDirectory areas, PlaceConfig config, Clock clock) {
        this.areas = areas;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "pre_election";
    }

    @Override
    public Class<? extends Entry<PreElectionPlan>> entity() {
        return PreElection.class;
    }

    @Override
    public PreElection made(PreElectionPlan plan) {
        return new PreElection(plan);
    }

    @Override
    public boolean same(Period entry, PreElectionPlan plan) {
        return entry.from().equals(plan.from()) && entry.name().equals(plan.name());
    }

    @Override
    public void check(long self, PreElectionPlan plan) {
        areas.known("areas", plan.areas());
        if (plan.to().isBefore(plan.from())) {
            throw ProblemException.invalid("to", PlaceReason.DATES_REVERSED, "The last day is before the first.");
        }
    }

    @Override
    public PreElectionView shown(Period p) {
        boolean running = p.running(clock.instant(), config.zone());
        return new PreElectionView(p.id(), p.from(), p.to(), p.name(), p.why(), p.areas(), running, p.version());
    }

    @Override
    public List<Period> read(Handle handle) {
        return KeptList.all(handle, """
                select pre_election.*,
                       array(select area_id from pre_election_area where pre_election_id = pre_election.id) as areas
                from pre_election order by from_day, id""", (rs, ctx) -> period(rs));
    }

    private static Period period(ResultSet rs) throws SQLException {
        var row = new Row(rs);
        return new Period(
                rs.getLong("id"),
                rs.getObject("from_day", LocalDate.class),
                rs.getObject("to_day", LocalDate.class),
                row.both("name"),
                row.both("why"),
                row.ids("areas"),
                rs.getLong("version"));
    }
}
