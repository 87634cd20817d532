package org.betterif.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.betterif.intake.origin.IntakeRecord;
import org.betterif.shared.text.WrittenText;
import org.jspecify.annotations.Nullable;

/** Gathers what is known of when things happened; what is not known is left out. */
final class Facts {

    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_CODE = 60;

    private final ZoneId zone;
    private final List<IntakeRecord.Fact> facts = new ArrayList<>();

    Facts(ZoneId zone) {
        this.zone = zone;
    }

    void at(IntakeRecord.Kind kind, @Nullable Instant at) {
        if (at != null) {
            facts.add(new IntakeRecord.Fact(kind, at, null));
        }
    }

    void on(IntakeRecord.Kind kind, @Nullable LocalDate day, @Nullable String address) {
        if (day != null) {
            facts.add(new IntakeRecord.Fact(kind, day.atStartOfDay(zone).toInstant(), web(address)));
        }
    }

    List<IntakeRecord.Fact> all() {
        return List.copyOf(facts);
    }

    static IntakeRecord.Refusal refusal(String code, @Nullable String text) {
        var line = WrittenText.oneLine(code);
        var words = text == null ? "" : WrittenText.cleaned(text);
        return new IntakeRecord.Refusal(
                line.length() <= LONGEST_CODE ? line : line.substring(0, LONGEST_CODE), words.isEmpty() ? null : words);
    }

    /** A web address or nothing: it becomes a link, and files may hold anything. */
    static @Nullable String web(@Nullable String address) {
        try {
            var uri = address == null ? null : new URI(address.strip());
            boolean web = uri != null
                    && uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
            return web && uri.toString().length() <= LONGEST_ADDRESS ? uri.toString() : null;
        } catch (URISyntaxException none) {
            return null;
        }
    }
}
