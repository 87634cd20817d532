/**
 * What is settled before a ballot is announced, and what follows from it: which terms hold together, which papers they
 * allow, and what {@code selection} counts. Pure; knows no database.
 */
@NullMarked
package org.betterif.ballot.terms;

import org.jspecify.annotations.NullMarked;
