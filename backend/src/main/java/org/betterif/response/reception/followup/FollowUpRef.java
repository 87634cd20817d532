package org.betterif.response.reception.followup;

import org.betterif.shared.Language;

/** What an idea's author said to an answer, for moderators also while it is hidden. */
public record FollowUpRef(long answerId, long authorPersonId, Language language, String text, boolean hidden) {}
