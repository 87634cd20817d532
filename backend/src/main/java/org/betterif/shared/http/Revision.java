package org.betterif.shared.http;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Pattern;
import org.betterif.shared.problem.CommonReason;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What an ETag says: {@code "version.revision"}. Edits raise the version, counters raise the revision. {@code If-Match}
 * compares the version alone: nobody loses an edit because somebody else voted meanwhile.
 */
public record Revision(long version, long revision) {

    private static final Pattern IF_MATCH = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:\\.\\d{1,18})?\"");

    public EntityTag tag() {
        return new EntityTag(version + "." + revision);
    }

    /**
     * The version an {@code If-Match} header names.
     *
     * @throws ProblemException 428 without a header, 400 when it is not one of ours
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    CommonReason.IF_MATCH_NEEDED,
                    "Say in If-Match which version you changed (the ETag you were given).");
        }
        var matcher = IF_MATCH.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw new ProblemException(CommonReason.MALFORMED, "If-Match takes one ETag as this API gives them.");
        }
        return Long.parseLong(matcher.group(1));
    }

    /** @throws ProblemException 428, 400, or 412 unless the header names {@code current} */
    public static void require(@Nullable String ifMatch, long current) {
        if (required(ifMatch) != current) {
            throw ProblemException.stale(current);
        }
    }
}
