package org.betterif.place.book;

import org.betterif.shared.Reason;

public enum PlaceReason implements Reason {
    HOLIDAYS_UNKNOWN(422),
    UNKNOWN_AREA(400),
    UNKNOWN_TOPIC(400),
    AREA_WITHIN_ITSELF(422),
    IN_USE(409),
    LAST_ONE(409),
    SLUG_TAKEN(409),
    DAY_TAKEN(409),
    DATES_REVERSED(400),
    NO_WAY_THROUGH(400),
    BOUNDARY_OPEN(400),
    BOUNDARY_TOO_SMALL(400),
    BOUNDARY_TOO_LARGE(400),
    BOUNDARY_OUT_OF_RANGE(400),
    BOUNDARY_CROSSES_ITSELF(400);

    private final int status;

    PlaceReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String feature() {
        return "place";
    }
}
