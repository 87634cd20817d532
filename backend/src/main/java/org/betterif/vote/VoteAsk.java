package org.betterif.vote;

import org.betterif.account.Actor;

/**
 * What one request asks of the lane.
 *
 * @param seenVersion the version of the text the person read, or 0 for the newest
 */
record VoteAsk(Kind kind, long ideaNumber, Actor actor, int seenVersion) {

    enum Kind {
        SUPPORT,
        TAKE_BACK
    }

    /** One person's vote for one idea: in a batch at most once. */
    record Key(long ideaNumber, long personId) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byIdea = Long.compare(ideaNumber, other.ideaNumber);
            return byIdea != 0 ? byIdea : Long.compare(personId, other.personId);
        }
    }

    Key key() {
        return new Key(ideaNumber, actor.personId());
    }
}
