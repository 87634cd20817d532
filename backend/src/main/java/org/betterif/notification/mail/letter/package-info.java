/** What a mail says: in the reader's language, or in both to those who have no account; the same words for everybody who is told. */
@NullMarked
package org.betterif.notification.mail.letter;

import org.jspecify.annotations.NullMarked;
