/** The site itself for readers without JavaScript: its documents and forms, its councillors, and what was removed. */
@NullMarked
package org.betterif.page.readable.site;

import org.jspecify.annotations.NullMarked;
