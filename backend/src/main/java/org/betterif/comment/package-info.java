/**
 * The thread under an idea: comments of any depth, with a stance if their author gives one, and other people's agreement.
 *
 * <p>A comment is public, hidden with a reason, sealed, or deleted by its author; what was answered leaves a tombstone, so
 * that the answers keep their place. A councillor's reply is a comment in their own name: it binds nobody and never stops a
 * clock.
 *
 * <p>Writing is here; {@code thread} below is what everybody reads, {@code imported} brings threads from elsewhere.
 *
 * <p>May import {@code idea} and {@code call}. See docs/adr/2026-11-22-threads-as-paths.md.
 */
@NullMarked
package org.betterif.comment;

import org.jspecify.annotations.NullMarked;
