package org.betterif.notification.push;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import org.betterif.account.PersonDirectory;
import org.betterif.notification.NoticeDirectory;
import org.betterif.notification.Words;
import org.betterif.place.PlaceDirectory;
import org.jboss.logging.Logger;

/**
 * Tells browsers that there is something to read. The message is the same for everybody and everything, since a telephone that
 * lies on a table shows it to whoever is near.
 */
@ApplicationScoped
class Pusher {

    private static final Logger LOG = Logger.getLogger(Pusher.class);
    private static final int BATCH = 100;
    private static final int MOST_ROUNDS = 100;
    private static final int DONE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofDays(1);

    private final PushSubscriptions browsers;
    private final PushIdentity identity;
    private final NoticeDirectory notices;
    private final PersonDirectory people;
    private final PlaceDirectory place;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Pusher(
            PushSubscriptions browsers,
            PushIdentity identity,
            NoticeDirectory notices,
            PersonDirectory people,
            PlaceDirectory place,
            ObjectMapper json,
            Clock clock) {
        this.browsers = browsers;
        this.identity = identity;
        this.notices = notices;
        this.people = people;
        this.place = place;
        this.json = json;
        this.clock = clock;
    }

    @Scheduled(
            every = "${betterif.notification.send-every:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        boolean more = identity.on();
        for (int round = 0; more && round < MOST_ROUNDS; round++) {
            more = push();
        }
    }

    private boolean push() {
        var due = QuarkusTransaction.requiringNew().call(() -> browsers.claim(clock.instant(), BATCH));
        for (var browser : due) {
            // what was read meanwhile needs no telling
            int status = notices.unread(browser.personId()) > 0 ? send(browser) : DONE;
            QuarkusTransaction.requiringNew().run(() -> settle(browser, status));
        }
        return due.size() == BATCH;
    }

    /** @return the push service's status; 0 when it could not be asked, -1 when the browser's keys are none */
    private int send(PushSubscriptions.Browser browser) {
        try {
            var endpoint = URI.create(browser.endpoint());
            var decoder = Base64.getUrlDecoder();
            var body = PushEncryption.encrypt(
                    message(browser.personId()), decoder.decode(browser.p256dh()), decoder.decode(browser.auth()));
            var request = HttpRequest.newBuilder(endpoint)
                    .timeout(PATIENCE)
                    .header("Authorization", identity.authorization(endpoint, clock.instant()))
                    .header("Content-Encoding", "aes128gcm")
                    .header("Content-Type", "application/octet-stream")
                    .header("TTL", Long.toString(KEPT.toSeconds()))
                    .header("Urgency", "normal")
                    .header("Topic", "notices") // a newer one takes the place of one that waits
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return -1;
        }
    }

    private void settle(PushSubscriptions.Browser browser, int status) {
        if (status / 100 == 2) {
            browsers.sent(browser.id());
        } else if (status == 404 || status == 410 || status == -1) {
            browsers.forget(browser.id());
        } else if (status == 0 || status == 429 || status >= 500) {
            browsers.retry(browser, clock.instant());
        } else {
            LOG.warnf("A push service answered %d; that push is left out", status);
        }
    }

    private byte[] message(long personId) throws IOException {
        var words = Words.in(
                people.person(personId).map(person -> person.language().code()).orElse("en"));
        var message = new LinkedHashMap<String, String>();
        message.put("title", place.place().name().in(words.language()));
        message.put("body", words.of("push.body"));
        message.put("lang", words.language());
        message.put("url", words.page("", "/me/notices"));
        return json.writeValueAsBytes(message);
    }
}
