package org.betterif.idea;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/** A point on the map, in degrees (WGS 84). */
public record Pin(
        @DecimalMin("-180") @DecimalMax("180") double longitude,
        @DecimalMin("-90") @DecimalMax("90") double latitude) {

    /** Rounded to four decimals, about ten metres: a pin shows a place, not a doorstep. */
    public Pin rounded() {
        return new Pin(Math.round(longitude * 1e4) / 1e4, Math.round(latitude * 1e4) / 1e4);
    }
}
