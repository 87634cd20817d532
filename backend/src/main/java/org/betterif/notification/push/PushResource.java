package org.betterif.notification.push;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.betterif.account.CurrentActor;
import org.betterif.notification.NotificationConfig;
import org.betterif.notification.NotificationReason;
import org.betterif.shared.Policy;
import org.betterif.shared.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which of my browsers are told when there is a notice. */
@Path("/api/me/push")
@Tag(name = "Notices")
class PushResource {

    private static final int SECRET = 16;

    private final PushSubscriptions browsers;
    private final PushIdentity identity;
    private final List<String> services;
    private final CurrentActor current;
    private final Clock clock;

    PushResource(
            PushSubscriptions browsers,
            PushIdentity identity,
            NotificationConfig config,
            CurrentActor current,
            Clock clock) {
        this.browsers = browsers;
        this.identity = identity;
        this.services = config.push().services();
        this.current = current;
        this.clock = clock;
    }

    /** @param key to subscribe with; null where nothing is pushed */
    record PushView(@Nullable String key, int browsers) {}

    /** As the browser gives it: the push service's address, and the keys in base64url. */
    record Subscribe(
            @NotBlank @Size(max = 1000) String endpoint,
            @NotBlank @Size(max = 100) String p256dh,
            @NotBlank @Size(max = 40) String auth) {}

    @GET
    @Policy("PushPolicy.mayReadOwn")
    @Operation(summary = "Whether notices can be pushed, and to how many of my browsers they are")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PushView.class)))
    public Response push() {
        var actor = current.get();
        PushPolicy.mayReadOwn(actor).require();
        return Response.ok(new PushView(identity.publicKey().orElse(null), browsers.count(actor.personId())))
                .build();
    }

    @PUT
    @Transactional
    @Policy("PushPolicy.maySubscribe")
    @Operation(summary = "Tell this browser; PUT again changes nothing", description = "The newest ten are kept.")
    @APIResponse(responseCode = "204", description = "It will be told")
    public Response subscribe(@NotNull @Valid Subscribe request) {
        var actor = current.get();
        PushPolicy.maySubscribe(actor).require();
        if (!identity.on()) {
            throw new ProblemException(NotificationReason.PUSH_IS_OFF, "Nothing is pushed here.");
        }
        if (services.stream().noneMatch(service -> PushServices.belongs(request.endpoint(), service))) {
            throw ProblemException.invalid(
                    "endpoint", NotificationReason.UNKNOWN_PUSH_SERVICE, "Not a push service that is known here.");
        }
        requireKeys(request);
        browsers.subscribe(actor.personId(), request.endpoint(), request.p256dh(), request.auth(), clock.instant());
        return Response.noContent().build();
    }

    private static void requireKeys(Subscribe request) {
        try {
            PushEncryption.publicKey(Base64.getUrlDecoder().decode(request.p256dh()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw ProblemException.invalid("p256dh", NotificationReason.NO_PUSH_KEY, "Not a key of a browser.");
        }
        try {
            if (Base64.getUrlDecoder().decode(request.auth()).length == SECRET) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw ProblemException.invalid("auth", NotificationReason.NO_PUSH_KEY, "Not a secret of a browser.");
    }

    @DELETE
    @Transactional
    @Policy("PushPolicy.mayReadOwn")
    @Operation(summary = "Tell this browser no more")
    @APIResponse(responseCode = "204", description = "It is not told")
    public Response stop(@QueryParam("endpoint") @NotBlank @Size(max = 1000) String endpoint) {
        var actor = current.get();
        PushPolicy.mayReadOwn(actor).require();
        browsers.stop(actor.personId(), endpoint);
        return Response.noContent().build();
    }
}
