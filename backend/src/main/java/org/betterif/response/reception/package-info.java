/**
 * How an answer was received by those who asked: what its supporters say of it, in secret and as counts; above it, in {@code
 * followup}, what the author says to it in public. It knows of an answer no more than {@link
 * org.betterif.response.reception.AnsweredRef}.
 */
@NullMarked
package org.betterif.response.reception;

import org.jspecify.annotations.NullMarked;
