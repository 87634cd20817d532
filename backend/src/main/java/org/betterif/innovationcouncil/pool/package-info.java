/**
 * How a council finds members beyond those it invites: an open call with applications, or a draw by lot among volunteers
 * that keeps quotas, is committed to beforehand and can be repeated by anyone.
 *
 * <p>Uses the council through {@link org.betterif.innovationcouncil.CouncilDirectory} and the draw through
 * {@code selection.sortition}. What volunteers tell about themselves is private; published are groups under a pool number.
 */
@NullMarked
package org.betterif.innovationcouncil.pool;

import org.jspecify.annotations.NullMarked;
