package org.betterif.notification.mail.letter;

import java.util.List;
import org.betterif.account.Mailbox;

/** What a mail is to tell, and whom. @param stop the reader's secret that stops their mails */
public record Envelope(Mailbox mailbox, List<Long> noticeIds, boolean digest, String stop) {}
