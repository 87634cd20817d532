package org.betterif.notification.mail.recipient;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How often I want mail. */
@Path("/api/me/mail")
@Tag(name = "Notices")
class MailSettingResource {

    private final MailSettings settings;
    private final Bounces bounces;
    private final CurrentActor current;
    private final Clock clock;

    MailSettingResource(MailSettings settings, Bounces bounces, CurrentActor current, Clock clock) {
        this.settings = settings;
        this.bounces = bounces;
        this.current = current;
        this.clock = clock;
    }

    @Schema(name = "MailSettings")
    record Choice(@NotNull Cadence cadence) {}

    /** @param cameBack mail to my address came back: none is sent until I choose again or the address changes */
    record MailView(Cadence cadence, boolean cameBack) {}

    @GET
    @Policy("RecipientPolicy.mayReadOwn")
    @Operation(summary = "How often I want mail about what I take part in")
    public MailView mail() {
        var actor = current.get();
        RecipientPolicy.mayReadOwn(actor).require();
        return new MailView(settings.cadence(actor.personId()), bounces.bounced(actor.personId()));
    }

    @PUT
    @Transactional
    @Policy("RecipientPolicy.mayChoose")
    @Operation(summary = "Choose how often I want mail; PUT again changes it")
    public MailView choose(@NotNull @Valid Choice request) {
        var actor = current.get();
        RecipientPolicy.mayChoose(actor).require();
        settings.choose(actor.personId(), request.cadence(), clock.instant());
        bounces.forgetPerson(actor.personId()); // whoever chooses says that the address works
        return new MailView(request.cadence(), false);
    }
}
