package org.betterif.call;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param from its first instant @param to the first instant after it; null without an end */
@Embeddable
public record PhaseRef(
        @NotNull @Enumerated(EnumType.STRING) Phase phase,
        @NotNull @Column(name = "starts_at") Instant from,
        @Nullable @Column(name = "ends_at") Instant to) {

    public boolean running(Instant now) {
        return !now.isBefore(from) && !ended(now);
    }

    public boolean ended(Instant now) {
        return to != null && !now.isBefore(to);
    }
}
