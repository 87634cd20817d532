package org.betterif.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Settings of mail and digests; {@code docs/operating.md} lists them. */
@ConfigMapping(prefix = "betterif.notification")
public interface NotificationConfig {

    /** How often events are spread to people. */
    @WithDefault("5s")
    String spreadEvery();

    /** How often mails that are due are handed over. */
    @WithDefault("10s")
    String sendEvery();

    /** How many mails one connection takes at a time: so many are uncertain, a connection, when a process is killed. */
    @WithDefault("50")
    int sendBatch();

    /** How many connections to the mail server hand over at once. */
    @WithDefault("4")
    int sendConnections();

    /** How long the mail server may take to be connected to and to greet. */
    @WithDefault("30s")
    Duration sendPatience();

    /** When digests go out, in the place's time zone. */
    @WithDefault("07:00")
    LocalTime digestAt();

    /** The day of the weekly digest. */
    @WithDefault("MONDAY")
    DayOfWeek digestDay();

    /** Where answers to mails go, if people may write back. */
    Optional<String> replyTo();

    /** Where mail servers send what they could not deliver later; each mail gets a part of its own after a plus sign. */
    Optional<String> bounceAddress();

    /** What our mail server shows when it hands over a delivery report. */
    Optional<String> bounceSecret();

    Keep keep();

    /** For how long what was told is kept. */
    interface Keep {

        /** Mails, from when they were settled. */
        @WithDefault("30d")
        Duration mail();

        /** Events, from when everybody was told, while no notice needs them. */
        @WithDefault("30d")
        Duration outbox();

        /** Notices that were read. */
        @WithDefault("365d")
        Duration readNotices();

        /** Notices, read or not. */
        @WithDefault("730d")
        Duration notices();
    }

    Push push();

    /** Without both keys nothing is pushed. */
    interface Push {

        /** A point of P-256, uncompressed, in base64url. */
        Optional<String> publicKey();

        Optional<String> privateKey();

        /** Whom a push service may write to: {@code mailto:} or {@code https:}. */
        Optional<String> subject();

        /** The push services of the browsers; {@code *.} stands for any name below. */
        @WithDefault(
                "https://fcm.googleapis.com,https://*.push.services.mozilla.com,https://*.push.apple.com,https://*.notify.windows.com")
        List<String> services();
    }
}
