/** What happened on a council, with its time: everybody reads it, the minutes rest on it, and it is only ever added to. */
@NullMarked
package org.betterif.innovationcouncil.happened;

import org.jspecify.annotations.NullMarked;
