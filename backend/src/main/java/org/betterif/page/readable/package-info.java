/**
 * What each public page says to readers without JavaScript, to search engines and previews; in both languages.
 *
 * <p>Here is which address has a text; the rooms within write the texts, each as a {@link
 * org.betterif.page.readable.PageSource} that nobody needs to name.
 */
@NullMarked
package org.betterif.page.readable;

import org.jspecify.annotations.NullMarked;
