/** Numbers of rows as others see them, so that none of them can be counted. */
@NullMarked
package org.betterif.notification.number;

import org.jspecify.annotations.NullMarked;
