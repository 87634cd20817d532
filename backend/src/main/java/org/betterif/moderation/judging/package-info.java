/** Deciding about an idea, a comment or a follow-up: how it stands, the verdict, the append-only log, and what of it is public. */
@NullMarked
package org.betterif.moderation.judging;

import org.jspecify.annotations.NullMarked;
