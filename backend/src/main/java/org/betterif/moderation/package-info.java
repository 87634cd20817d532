/**
 * Keeping the house rules: reports, what moderators decide about them, the second moderator an author may ask for, notices of
 * defamation with their 48-hour clock, complaints.
 *
 * <p>One idea or comment that was reported is one case in the queue. Every act is a row of an append-only log: what was removed
 * and why is public, who did it is not. The author is told why and may appeal once; somebody else decides.
 *
 * <p>May import {@code response}, {@code opinion}, {@code comment} and {@code idea}. See
 * docs/adr/2026-11-22-plain-hours-for-notices.md.
 */
@NullMarked
package org.betterif.moderation;

import org.jspecify.annotations.NullMarked;
