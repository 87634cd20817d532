package org.betterif.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.time.LocalTime;
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

    /** How many mails one round hands over. */
    @WithDefault("200")
    int sendBatch();

    /** When digests go out, in the place's time zone. */
    @WithDefault("07:00")
    LocalTime digestAt();

    /** The day of the weekly digest. */
    @WithDefault("MONDAY")
    DayOfWeek digestDay();

    /** Where answers to mails go, if people may write back. */
    Optional<String> replyTo();
}
