/** Everything that happened to an idea, told by the events of every feature. */
@NullMarked
package org.betterif.page.timeline;

import org.jspecify.annotations.NullMarked;
