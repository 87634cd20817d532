/**
 * The council's answer, from its publishing on.
 *
 * <p>What an answer says is {@code text}; {@code drafting} is what it is before; {@code desk} where officers find what is owed;
 * {@code evidence} the files that go with it.
 *
 * <p>What the council owes and by when is {@code duty}, what brings it about {@code occasion}, how it is listed {@code owed};
 * {@code staff} keeps who owes it and when they are reminded; {@code meeting} what
 * is owed in a room; {@code template} the beginnings that desks share; {@code reception} what those who asked say of an answer;
 * {@code adoption} the councillors named beside an idea; {@code figures} how well the council keeps its word. They use of this
 * package what it says to everybody (events, reasons, the answer's text). A councillor's reply is a comment: it is never seen
 * here.
 *
 * <p>May import {@code vote}, {@code idea}, {@code call}, {@code place}, {@code account} and {@code shared}.
 */
@NullMarked
package org.betterif.response;

import org.jspecify.annotations.NullMarked;
