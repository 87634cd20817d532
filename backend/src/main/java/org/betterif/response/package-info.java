/**
 * The duty to answer, its public clock, and the council's published answer.
 *
 * <p>A duty begins by a cause (a threshold crossed, a reasoned decision, the end of a call, the longest wait) and is settled
 * by an answer or closed with a note; nothing else ends it. {@link org.betterif.response.DutyState} holds the transition
 * table, {@code docs/answers.md} the rules of the clock on one page. A councillor's reply is a comment: it is never seen here.
 *
 * <p>May import {@code vote}, {@code idea}, {@code call}, {@code place}, {@code account} and {@code shared}.
 */
@NullMarked
package org.betterif.response;

import org.jspecify.annotations.NullMarked;
