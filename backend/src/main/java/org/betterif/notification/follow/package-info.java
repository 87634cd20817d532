/**
 * What people want to hear of: things they follow and searches they keep. Only the person ever reads it; the rest of
 * {@code notification} asks {@link org.betterif.notification.follow.FollowDirectory} for the followers of a thing, a batch at a
 * time.
 */
@NullMarked
package org.betterif.notification.follow;

import org.jspecify.annotations.NullMarked;
