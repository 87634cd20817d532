/**
 * The duty and its clock: how it starts, who owes it, when it is due, what stops and moves it, and how it ends. What starts it
 * is {@code occasion}'s, which stands above, as does {@code owed}, the lists.
 * {@link org.betterif.response.duty.DutyState} holds the transition table, {@code docs/answers.md} the rules of the clock.
 * What is answered is the package above; it settles a duty through {@link org.betterif.response.duty.DutyDirectory}.
 */
@NullMarked
package org.betterif.response.duty;

import org.jspecify.annotations.NullMarked;
