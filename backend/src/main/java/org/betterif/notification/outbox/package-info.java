/**
 * What has to be told: one row an event, written in its transaction, with who is to hear of it and whether that waits for a
 * digest. {@code notification} spreads it to people.
 */
@NullMarked
package org.betterif.notification.outbox;

import org.jspecify.annotations.NullMarked;
