package org.betterif.innovationcouncil.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the pool of a council asks of its draws, and tells. */
@ApplicationScoped
public class DrawDirectory {

    private final Draws draws;
    private final DrawViews views;
    private final Clock clock;

    DrawDirectory(Draws draws, DrawViews views, Clock clock) {
        this.draws = draws;
        this.views = views;
        this.clock = clock;
    }

    /** In the order in which they were committed to. */
    public List<Draw> of(long councilId) {
        return draws.of(councilId);
    }

    /** Chooses the seed of a draw to come, and publishes its hash. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void commit(long councilId, int round) {
        var seed = Seed.choose();
        draws.commit(councilId, round, seed.text(), seed.commitment(), clock.instant());
    }

    /** @return whether this request was the one that began it */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean queue(Draw draw, int seats, Draw.Files files) {
        return draws.queue(draw, seats, files, clock.instant());
    }

    /** The chance of a pool number in the first draw in which it took part. */
    public Optional<Double> chance(List<Draw> all, int number) {
        return all.stream()
                .filter(draw -> draw.state() == DrawState.DRAWN)
                .map(draw -> views.lottery(draw.id()).probabilities().get("" + number))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
