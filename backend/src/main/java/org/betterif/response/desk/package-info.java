/**
 * The desks of officers and answerers: what is owed and by whom, one duty with its draft, and many at once. What may be done is
 * decided where it is done: {@code duty}, {@code drafting}, and the publishing of the answer.
 */
@NullMarked
package org.betterif.response.desk;

import org.jspecify.annotations.NullMarked;
