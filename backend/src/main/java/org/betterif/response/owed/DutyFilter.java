package org.betterif.response.owed;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** @param serviceId null: whichever owes it @param areaIds null: all */
public record DutyFilter(@Nullable Long serviceId, @Nullable Collection<Long> areaIds) {

    public static final DutyFilter ALL = new DutyFilter(null, null);
}
