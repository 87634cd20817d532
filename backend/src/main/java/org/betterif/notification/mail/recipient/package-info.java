/**
 * Who gets mail: how often somebody wants it, what stops it by one click, and whether their address works. {@code
 * notification.mail} asks {@link org.betterif.notification.mail.recipient.RecipientDirectory}.
 */
@NullMarked
package org.betterif.notification.mail.recipient;

import org.jspecify.annotations.NullMarked;
