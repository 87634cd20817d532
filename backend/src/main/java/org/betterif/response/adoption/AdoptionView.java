package org.betterif.response.adoption;

import java.time.Instant;
import java.util.List;
import org.betterif.account.Byline;
import org.betterif.shared.May;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The councillors who made an idea their own. It binds nobody and stops no clock.
 *
 * @param paused nobody is named before an election
 */
@Schema(name = "Adoptions", description = "The councillors who adopted an idea.")
public record AdoptionView(boolean paused, List<By> by) {

    /** What one councillor may do, and whether they did; for that councillor alone. */
    @Schema(name = "MyAdoption")
    public record Mine(May may, boolean adopted) {}

    @Schema(name = "AdoptedBy")
    public record By(String slug, Byline byline, Instant adoptedAt) {}
}
