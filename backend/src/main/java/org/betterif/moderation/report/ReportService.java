package org.betterif.moderation.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.betterif.account.Actor;
import org.betterif.moderation.ModerationEvent;
import org.betterif.moderation.ReasonCode;
import org.betterif.moderation.judging.JudgingDirectory;
import org.betterif.moderation.judging.Target;
import org.betterif.shared.Origin;
import org.jspecify.annotations.Nullable;

/** Anyone says that something breaks the house rules. */
@ApplicationScoped
class ReportService {

    private final Cases cases;
    private final JudgingDirectory judging;
    private final Event<ModerationEvent> events;
    private final Clock clock;

    ReportService(Cases cases, JudgingDirectory judging, Event<ModerationEvent> events, Clock clock) {
        this.cases = cases;
        this.judging = judging;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The same person counts once while a case waits; of visitors, the same words.
     *
     * @return the report's id, also of the one that was there
     */
    @Transactional
    long report(Actor actor, ReportRequests.Report request) {
        var text = request.words();
        var contact = request.where();
        var language = request.language().spoken();
        var target = judging.reported(request.idea(), request.comment());
        var person = actor.signedIn() ? actor.personId() : null;
        var fingerprint = person == null ? fingerprint(request.reason(), text, contact) : null;
        var given = new Cases.NewReport(
                person, fingerprint, request.reason(), text, language, contact, clock.instant(), null, null);
        return count(target, given, Origin.LIVE);
    }

    /** @return the report's id */
    long count(Target target, Cases.NewReport given, Origin origin) {
        var found = cases.caseOf(target, given.at());
        var id = cases.report(found.id(), given);
        if (id.isEmpty()) {
            return cases.openReport(found.id(), given.reporterPersonId(), given.fingerprint())
                    .orElseThrow();
        }
        cases.reported(found, given.reason().urgent(), given.at());
        events.fire(new ModerationEvent.Reported(
                found.id(), given.reason(), given.reason().urgent(), given.at(), origin));
        return id.get();
    }

    private static String fingerprint(ReasonCode reason, String text, @Nullable String contact) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var said = reason.code() + "\n" + text + "\n" + (contact == null ? "" : contact);
            return HexFormat.of().formatHex(sha.digest(said.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
