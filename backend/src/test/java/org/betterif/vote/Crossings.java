package org.betterif.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears the crossings that are told. */
@ApplicationScoped
class Crossings {
    final List<VoteEvent.ThresholdCrossed> heard = new CopyOnWriteArrayList<>();

    void crossed(@Observes VoteEvent.ThresholdCrossed crossed) {
        heard.add(crossed);
    }

    List<VoteEvent.ThresholdCrossed> of(long idea) {
        return heard.stream().filter(crossed -> crossed.ideaNumber() == idea).toList();
    }
}
