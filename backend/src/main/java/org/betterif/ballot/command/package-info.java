/** The command that enters the ballots of a file without a server. Above {@code ballot}, which it uses by its directory. */
@NullMarked
package org.betterif.ballot.command;

import org.jspecify.annotations.NullMarked;
