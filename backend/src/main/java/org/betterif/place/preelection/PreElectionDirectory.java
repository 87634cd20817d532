package org.betterif.place.preelection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.betterif.place.area.AreaDirectory;
import org.betterif.place.book.BookDirectory;
import org.betterif.place.book.KeepingDirectory;
import org.betterif.place.book.PlaceConfig;

/** What the package above asks about pre-election periods. */
@ApplicationScoped
public class PreElectionDirectory {

    private final PreElectionList list;
    private final AreaDirectory areas;
    private final PlaceConfig config;
    private final Clock clock;
    private final BookDirectory book;
    private final KeepingDirectory keeping;

    PreElectionDirectory(
            PreElectionList list,
            AreaDirectory areas,
            PlaceConfig config,
            Clock clock,
            BookDirectory book,
            KeepingDirectory keeping) {
        this.list = list;
        this.areas = areas;
        this.config = config;
        this.clock = clock;
        this.book = book;
        this.keeping = keeping;
    }

    public List<PreElectionView> views() {
        return book.read(list).stream().map(list::shown).toList();
    }

    public List<PreElectionRef> periods() {
        return book.read(list).stream()
                .map(period -> period.ref(config.zone(), areas::withDescendants))
                .toList();
    }

    /** How many periods have begun or ended by now: what of the place changes without an edit, as one number. */
    public long turns() {
        var now = clock.instant();
        return book.read(list).stream()
                .mapToLong(period -> period.turns(now, config.zone()))
                .sum();
    }

    /** Makes or rewrites the period of that name and first day. */
    public long put(PreElectionPlan plan) {
        return keeping.put(list, plan);
    }
}
