/**
 * How a council talks: questions to authors and officers with public answers, notes for each other, minority reports. What
 * it judges by and decides is the package above. A member with an interest in an idea neither asks nor reads notes about it.
 */
@NullMarked
package org.betterif.shortlist.deliberation;

import org.jspecify.annotations.NullMarked;
