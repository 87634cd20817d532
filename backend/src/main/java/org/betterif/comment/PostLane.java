package org.betterif.comment;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.betterif.shared.lane.Lane;
import org.betterif.shared.problem.ProblemException;

/** The lane of new comments of this process: open while it runs; when it stops, what is waiting is settled first. */
@ApplicationScoped
@Startup
class PostLane {

    private final Lane<PostAsk, PostOutcome> lane;

    PostLane(Posting posting, CommentConfig config, MeterRegistry meters) {
        var size = meters.summary("betterif.comment.batch");
        lane = new Lane<>(
                "comment-lane",
                work(asks -> {
                    size.record(asks.size());
                    return posting.settle(asks);
                }),
                config.queue(),
                config.batch());
        meters.gauge("betterif.comment.waiting", lane, Lane::waiting);
    }

    CompletableFuture<PostOutcome> submit(PostAsk ask) {
        return lane.submit(ask);
    }

    @PreDestroy
    void close() {
        lane.close();
    }

    private static Lane.Work<PostAsk, PostOutcome> work(
            java.util.function.Function<List<PostAsk>, List<PostOutcome>> together) {
        return new Lane.Work<>() {

            /** One request and its repetition: the second finds what the first made. */
            @Override
            public Object key(PostAsk ask) {
                return ask.once().whose();
            }

            @Override
            public List<PostOutcome> settle(List<PostAsk> asks) {
                return together.apply(asks);
            }

            @Override
            public PostOutcome busy() {
                return new PostOutcome.Refused(new ProblemException(
                        CommentReason.BUSY, "Very many people are writing just now. Try again in a moment."));
            }

            @Override
            public PostOutcome repeated(PostOutcome outcome) {
                return outcome;
            }
        };
    }
}
