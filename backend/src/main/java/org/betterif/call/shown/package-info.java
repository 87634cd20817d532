/** What the API shows everybody of calls: the list, and one by its address. */
@NullMarked
package org.betterif.call.shown;

import org.jspecify.annotations.NullMarked;
