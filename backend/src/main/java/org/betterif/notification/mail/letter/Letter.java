package org.betterif.notification.mail.letter;

import org.jspecify.annotations.Nullable;

/** A mail as it is sent. @param languages for {@code Content-Language} @param stop what stops mails like it by one click; null where nothing does */
public record Letter(
        String subject,
        String text,
        String html,
        String languages,
        @Nullable String stop) {}
