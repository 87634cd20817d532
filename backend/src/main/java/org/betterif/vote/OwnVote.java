package org.betterif.vote;

import java.time.Instant;

/** A person's own vote, for that person only. {@code ideaVersion} is the version of the text it was given to. */
public record OwnVote(long ideaNumber, int ideaVersion, Instant givenAt) {}
