package org.betterif.innovationcouncil.draw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.betterif.selection.sortition.Leximin;
import org.betterif.selection.sortition.Lottery;
import org.betterif.selection.sortition.SortitionFiles;
import org.betterif.selection.sortition.Task;
import org.betterif.selection.sortition.UnmetQuotas;
import org.jboss.logging.Logger;

/**
 * Computes draws outside any request: it can take minutes. A draw belongs to one process at a time; one that falls silent is
 * taken over. What is computed is read from the published files, so that whoever repeats it does the same.
 */
@ApplicationScoped
class DrawWorker {

    private static final Logger LOG = Logger.getLogger(DrawWorker.class);
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final Draws draws;
    private final Event<DrawEvent> drawn;
    private final DrawConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    DrawWorker(Draws draws, Event<DrawEvent> drawn, DrawConfig config, ObjectMapper json, Clock clock) {
        this.draws = draws;
        this.drawn = drawn;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    @Scheduled(
            every = "${betterif.innovationcouncil.draw-every:3s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        var now = clock.instant();
        QuarkusTransaction.requiringNew()
                .call(() -> draws.claim(now, now.minus(SILENCE)))
                .ifPresent(this::compute);
    }

    private void compute(Draw draw) {
        try {
            var task = task(draw);
            var lottery = Leximin.solve(task, config.drawTimeLimit().toMillis(), progress(draw));
            QuarkusTransaction.requiringNew().run(() -> finish(draw, task, lottery));
        } catch (UnmetQuotas unmet) {
            QuarkusTransaction.requiringNew().run(() -> draws.unmet(draw.id(), relaxations(unmet), clock.instant()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Draw %d broke off; it may be begun again", draw.id());
            QuarkusTransaction.requiringNew().run(() -> draws.failed(draw.id(), clock.instant()));
        }
    }

    private Task task(Draw draw) {
        var files = QuarkusTransaction.requiringNew().call(() -> draws.files(draw.id()));
        var quotas = SortitionFiles.quotas(files.quotas());
        var people = SortitionFiles.pool(
                files.candidates(), quotas, "", files.onePerHousehold() ? List.of(Draw.Files.HOUSEHOLD) : List.of());
        return new Task(people, quotas, Objects.requireNonNull(draw.seats()));
    }

    /** At most once a second. */
    private Leximin.Progress progress(Draw draw) {
        return new Leximin.Progress() {
            private Instant next = Instant.MIN;

            @Override
            public void at(int panels, int levels, double smallest) {
                var now = clock.instant();
                if (!now.isBefore(next)) {
                    next = now.plusSeconds(1);
                    QuarkusTransaction.requiringNew().run(() -> draws.beat(draw.id(), panels, levels, smallest, now));
                }
            }
        };
    }

    private void finish(Draw draw, Task task, Lottery lottery) {
        var now = clock.instant();
        var panel = lottery.draw(draw.seed()).stream().map(Integer::valueOf).toList();
        if (!draws.drawn(draw.id(), lottery.minimum(), lottery.gap(), lottery.levels(), panel, written(lottery), now)) {
            return;
        }
        drawn.fire(new DrawEvent.Drawn(
                draw.councilId(), draw.round(), panel, task.pool().size(), now));
    }

    private String written(Lottery lottery) {
        try {
            return json.writeValueAsString(LotteryFile.of(lottery));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Draw.Relaxation> relaxations(UnmetQuotas unmet) {
        return unmet.relaxations().stream()
                .map(one -> new Draw.Relaxation(
                        one.quota().feature(),
                        one.quota().value(),
                        one.quota().min(),
                        one.quota().max(),
                        one.min(),
                        one.max()))
                .toList();
    }
}
