/** What is due, answers and promises, as a calendar (RFC 5545) for any calendar program. Keeps nothing. */
@NullMarked
package org.betterif.delivery.due;

import org.jspecify.annotations.NullMarked;
