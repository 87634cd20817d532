/**
 * Finding ideas: lists narrowed and ordered, their map, searches that are kept, and ideas like the one being typed. Knows
 * numbers only; what a card shows is asked of {@link org.betterif.idea.IdeaDirectory}.
 */
@NullMarked
package org.betterif.idea.search;

import org.jspecify.annotations.NullMarked;
