package org.betterif.vote;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import org.betterif.account.AccountPolicy;
import org.betterif.shared.lane.Lane;
import org.betterif.shared.problem.ProblemException;

/** The lane of this process: open while it runs; when it stops, what is waiting is settled first. */
@ApplicationScoped
@Startup
class OpenLane {

    private final Lane<VoteAsk, VoteOutcome> lane;

    OpenLane(VoteService service, VoteConfig config, MeterRegistry meters) {
        var size = meters.summary("betterif.vote.batch");
        lane = VoteWork.lane(
                asks -> {
                    size.record(asks.size());
                    return service.settle(asks);
                },
                config.queue(),
                config.batch());
        meters.gauge("betterif.vote.waiting", lane, Lane::waiting);
    }

    CompletableFuture<VoteOutcome> submit(VoteAsk ask) {
        // nobody who may not vote anywhere takes a place in the queue
        try {
            AccountPolicy.takesPart(ask.actor()).require();
        } catch (ProblemException refused) {
            return CompletableFuture.completedFuture(new VoteOutcome.Refused(refused));
        }
        return lane.submit(ask);
    }

    @PreDestroy
    void close() {
        lane.close();
    }
}
