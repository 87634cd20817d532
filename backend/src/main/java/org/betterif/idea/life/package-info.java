/** What changes an idea: its author's writing, handing in and withdrawing, and what others bring about. Only this package does. */
@NullMarked
package org.betterif.idea.life;

import org.jspecify.annotations.NullMarked;
