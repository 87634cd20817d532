package org.betterif.call;

import java.util.Set;

/** What somebody may want to do in a call, and the phases that open it. */
public enum Activity {
    SUBMIT(Phase.SUBMIT),
    COMMENT(Phase.DISCUSS, Phase.DESIGN),
    VOTE(Phase.VOTE),
    SCORE(Phase.SHORTLIST),
    // an answer may come as soon as people talk; the phase of that name says by when all of them are promised
    RESPOND(
            Phase.SUBMIT,
            Phase.DISCUSS,
            Phase.VOTE,
            Phase.DESIGN,
            Phase.SHORTLIST,
            Phase.RESPOND,
            Phase.DELIVER,
            Phase.LEARN);

    private final Set<Phase> phases;

    Activity(Phase... phases) {
        this.phases = Set.of(phases);
    }

    public Set<Phase> phases() {
        return phases;
    }
}
