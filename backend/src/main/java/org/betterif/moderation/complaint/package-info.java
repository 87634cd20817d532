/** Complaints about the service: anyone's, with a reference and a date, answered once. */
@NullMarked
package org.betterif.moderation.complaint;

import org.jspecify.annotations.NullMarked;
