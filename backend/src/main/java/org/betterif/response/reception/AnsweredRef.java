package org.betterif.response.reception;

import java.time.Instant;
import org.betterif.shared.Origin;
import org.jspecify.annotations.Nullable;

/** A published answer, as far as those who receive it need it. @param round 2 for the answer after it was contested */
public record AnsweredRef(
        long id, long ideaNumber, @Nullable Long dutyId, long version, int round, Instant publishedAt, Origin origin) {}
