package org.betterif.notification.mail.recipient;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.betterif.account.PersonDirectory;
import org.betterif.notification.NotificationConfig;
import org.betterif.shared.Public;
import org.betterif.shared.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes delivery reports from the council's mail server, which knows a secret; {@code docs/notification.md} says how. */
@Path("/api/bounces")
@Tag(name = "Notices")
class BounceResource {

    private final Bounces bounces;
    private final PersonDirectory people;
    private final Optional<String> secret;
    private final Clock clock;

    BounceResource(Bounces bounces, PersonDirectory people, NotificationConfig config, Clock clock) {
        this.bounces = bounces;
        this.people = people;
        this.secret = config.bounceSecret();
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Public("the mail server's secret is the right to report")
    @Operation(summary = "A delivery report as it came; what is no failure for good is passed over")
    @APIResponse(responseCode = "204", description = "Seen")
    public Response report(
            @QueryParam("to") @Nullable String to,
            @HeaderParam("X-Bounce-Secret") @Nullable String given,
            String report) {
        if (secret.isEmpty() || given == null || !same(secret.get(), given)) {
            throw ProblemException.notFound("place for delivery reports");
        }
        if (to != null && Bounces.failedForGood(report)) {
            var now = clock.instant();
            long person = bounces.returned(to, now).orElse(0);
            var mailbox = people.mailbox(List.of(person)).get(person);
            if (mailbox != null) {
                bounces.add(person, mailbox.address(), now);
            }
        }
        return Response.noContent().build();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
