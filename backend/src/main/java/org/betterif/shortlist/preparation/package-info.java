/**
 * What a council settles before anybody scores: criteria, nominated ideas, one rule with room for kinds, areas and topics, and
 * how many members score each idea. Frozen once the scoring opens.
 *
 * <p>Of the shortlist's other packages it uses only the words they share: reasons, events, what is imported.
 */
@NullMarked
package org.betterif.shortlist.preparation;

import org.jspecify.annotations.NullMarked;
