/**
 * The mail server: hands it one mail, and says why it was not taken and whether it could have been. Who gets what and when is not
 * known here.
 */
@NullMarked
package org.betterif.notification.mail.server;

import org.jspecify.annotations.NullMarked;
