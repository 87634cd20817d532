package org.betterif.notification.mail.recipient;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.betterif.notification.NotificationReason;
import org.betterif.shared.Public;
import org.betterif.shared.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * One click stops the mails (RFC 8058), without signing in: the token of a mail is the right to do this and nothing else. It
 * tells nobody whose it is. A mere GET, as mail scanners send, changes nothing: it leads to a page with a button.
 */
@Path("/api/unsubscribe/{token}")
@Tag(name = "Notices")
class UnsubscribeResource {

    private final StopTokens tokens;
    private final MailSettings settings;
    private final Clock clock;

    UnsubscribeResource(StopTokens tokens, MailSettings settings, Clock clock) {
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    @Public("people come here from a mail, signed in or not")
    @Operation(summary = "To the page with the button")
    public Response page(@PathParam("token") String token) {
        var safe = token.matches("[A-Za-z0-9_-]{1,100}") ? token : "";
        return Response.seeOther(URI.create("/unsubscribe/" + safe)).build();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Public("the token is the right to stop the mails")
    @Operation(summary = "Stop the mails; again changes nothing")
    public Response stop(@PathParam("token") String token) {
        long person = tokens.person(token)
                .orElseThrow(() ->
                        new ProblemException(NotificationReason.UNKNOWN_TOKEN, "This link is not valid any more."));
        settings.choose(person, Cadence.NEVER, clock.instant());
        return Response.noContent().build();
    }
}
