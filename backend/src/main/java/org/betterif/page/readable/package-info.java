/** What each public page says to readers without JavaScript, to search engines and previews; in both languages. */
@NullMarked
package org.betterif.page.readable;

import org.jspecify.annotations.NullMarked;
