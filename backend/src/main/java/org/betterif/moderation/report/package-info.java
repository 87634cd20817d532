/**
 * Anyone says that something breaks the house rules; it waits in a queue, one moderator takes it and decides. Ideas of calls
 * that check before they publish wait at the same desk.
 */
@NullMarked
package org.betterif.moderation.report;

import org.jspecify.annotations.NullMarked;
