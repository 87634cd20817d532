/** Beginnings of answers that the desks share, so that nothing is typed twice. */
@NullMarked
package org.betterif.response.template;

import org.jspecify.annotations.NullMarked;
