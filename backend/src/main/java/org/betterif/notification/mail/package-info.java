/**
 * Mail: what is mailed to whom at once or in a digest, written in the reader's language and handed to the mail server at most
 * once; addresses that do not work; mail to people without an account.
 *
 * <p>Hears of notices by {@link org.betterif.notification.NoticeEvent} and reads what they are about from
 * {@link org.betterif.notification.NoticeDirectory}. Nothing else of {@code notification} knows of mail.
 */
@NullMarked
package org.betterif.notification.mail;

import org.jspecify.annotations.NullMarked;
