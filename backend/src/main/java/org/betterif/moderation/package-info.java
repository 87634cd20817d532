/**
 * Keeping the house rules, in the words all of it shares: actions, reasons, who may do what, what happened.
 *
 * <p>On them rests {@link org.betterif.moderation.judging} (looking at something and deciding; the log), on that
 * {@link org.betterif.moderation.desk} (what its lists have in common), {@link org.betterif.moderation.report} (reports and the
 * queue), {@link org.betterif.moderation.notice} (notices of defamation), {@link org.betterif.moderation.complaint},
 * {@link org.betterif.moderation.suspension} and {@link org.betterif.moderation.appeal} (what the author reads and says to it).
 *
 * <p>Every act is a row of an append-only log: what was removed
 * and why is public, who did it is not. The author is told why and may appeal once; somebody else decides.
 *
 * <p>May import {@code response}, {@code opinion}, {@code comment} and {@code idea}. See
 * docs/adr/2026-11-22-plain-hours-for-notices.md.
 */
@NullMarked
package org.betterif.moderation;

import org.jspecify.annotations.NullMarked;
