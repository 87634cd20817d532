/**
 * Where an idea stands with others: how many support it, comment on it and look at it; what the council owes or answered;
 * what became of it. Told by other features, one statement each; nothing here decides.
 */
@NullMarked
package org.betterif.idea.standing;

import org.jspecify.annotations.NullMarked;
