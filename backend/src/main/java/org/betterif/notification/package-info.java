/**
 * Telling people what happened: one row of the outbox an event, in its transaction; a job spreads it to people in batches, so
 * that publishing to a million followers stays quick; each is told once, in the app. Nobody learns on any channel who supported
 * what: all who are told of a thing are told the same words.
 *
 * <p>Channels beyond the app observe {@link org.betterif.notification.NoticeEvent}: {@code notification.mail} and
 * {@code notification.push}. Who is told is asked of {@code notification.follow}. {@code notification.feed} stands beside.
 *
 * <p>Nobody imports this; it uses the other features through directories and events.
 */
@NullMarked
package org.betterif.notification;

import org.jspecify.annotations.NullMarked;
