/**
 * Voting online: cast, change and take back one's own ballot until the close.
 */
@NullMarked
package org.betterif.ballot.casting;

import org.jspecify.annotations.NullMarked;
