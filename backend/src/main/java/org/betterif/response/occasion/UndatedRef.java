package org.betterif.response.occasion;

import java.time.Instant;
import org.betterif.call.rules.Consequence;
import org.betterif.response.duty.Cause;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A cause that arose, whose date cannot be set yet: it would fall in a year whose bank holidays are not known.
 *
 * @param threshold how many supporters were reached
 */
@Schema(name = "UndatedDuty", description = "An answer that is owed by a date that cannot be set yet.")
public record UndatedRef(
        long ideaNumber,
        Cause cause,
        @Nullable Consequence consequence,
        @Nullable Integer threshold,
        Instant at) {}
