/**
 * Telling people: follows, notices in the app, mail at once or as a digest, Atom feeds.
 *
 * <p>Every event becomes one row of the outbox in its own transaction; a job spreads it to people in batches, so that
 * publishing to a million followers stays quick. Nobody learns on any channel who supported what: all who are told of a thing
 * are told the same words.
 *
 * <p>Nobody imports this; it uses the others through directories and events.
 */
@NullMarked
package org.betterif.notification;

import org.jspecify.annotations.NullMarked;
