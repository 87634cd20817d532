/**
 * What a council settles before anybody scores: criteria, nominated ideas, one rule with room for kinds, areas and topics, and
 * how many members score each idea. Frozen once the scoring opens.
 *
 * <p>The lowest of the shortlist's packages: it knows none of the others, and keeps the reasons for refusals that all share.
 */
@NullMarked
package org.betterif.shortlist.preparation;

import org.jspecify.annotations.NullMarked;
