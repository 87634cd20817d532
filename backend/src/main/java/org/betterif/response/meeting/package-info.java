/** Debates in the chamber and hearings that supporters brought: owed beside the answer, by a date of their own, until held. */
@NullMarked
package org.betterif.response.meeting;

import org.jspecify.annotations.NullMarked;
