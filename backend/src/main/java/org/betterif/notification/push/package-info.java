/**
 * Web Push: browsers that are told, while the site is not open, that there is something to read, and never what. Hears of notices
 * by {@link org.betterif.notification.NoticeEvent}; nothing else of {@code notification} knows of push.
 */
@NullMarked
package org.betterif.notification.push;

import org.jspecify.annotations.NullMarked;
