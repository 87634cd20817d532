/**
 * Files of ballots that were cast elsewhere: read whole or refused with the line to blame; the package above enters them.
 * Knows no database.
 */
@NullMarked
package org.betterif.ballot.exchange;

import org.jspecify.annotations.NullMarked;
