/**
 * Files of ballots that were cast elsewhere: read whole or refused with the line to blame, then entered by the package
 * above; and the command that does so without a server. Reading knows no database.
 */
@NullMarked
package org.betterif.ballot.exchange;

import org.jspecify.annotations.NullMarked;
