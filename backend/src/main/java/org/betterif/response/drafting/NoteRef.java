package org.betterif.response.drafting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an officer wrote to colleagues about a duty. */
public record NoteRef(long id, Instant writtenAt, @Nullable Long authorPersonId, String text) {}
