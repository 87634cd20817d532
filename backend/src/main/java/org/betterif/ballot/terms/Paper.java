package org.betterif.ballot.terms;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A marked paper, as it comes in.
 *
 * @param choices refs; on a ranking the best first
 * @param points one for each choice on a ballot of points, else empty
 */
@Schema(examples = "{\"choices\": [\"142\", \"150\"], \"points\": []}")
public record Paper(
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Size(max = 40) String> choices,
        @NotNull @Size(max = 100) List<@NotNull @Min(1) @Max(1_000) Integer> points) {}
