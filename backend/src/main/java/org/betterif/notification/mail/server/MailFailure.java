package org.betterif.notification.mail.server;

import java.util.Set;

/** Why a mail server did not take a mail, and so what to do with it. */
public enum MailFailure {
    /** There is no such mailbox: not tried again, at this address. */
    NO_SUCH_MAILBOX,
    /** This mail, for now: tried again; others are sent meanwhile. */
    THIS_MAIL,
    /** The server cannot be used at all: everything waits. */
    SERVER,
    /** The connection broke, perhaps after the server had taken it: nobody can know. */
    UNKNOWN;

    private static final Set<Integer> NO_MAILBOX = Set.of(550, 551, 553, 556);
    /** It closes, or wants us to sign in otherwise. */
    private static final Set<Integer> NOT_FOR_US = Set.of(421, 454, 530, 534, 535, 538);
    /** What the client says before the server's words: only an answer to RCPT is about the reader's mailbox. */
    private static final String OF_RECIPIENT = "recipient address not accepted";

    private static final String OF_SENDER = "sender address not accepted";
    private static final int TOO_LARGE = 552;

    /**
     * @param asked what the server refused, in the client's words
     * @param said the server's words, which may begin with an enhanced status such as 5.1.1 (RFC 3463)
     */
    static MailFailure of(String asked, int code, String said) {
        if (NOT_FOR_US.contains(code)) {
            return SERVER;
        }
        if (asked.startsWith(OF_SENDER) && code != TOO_LARGE) {
            return SERVER; // it is the same for all of them
        }
        // x.7.x is a policy about us, which may change; not about the mailbox. x.1.7 and x.1.8: our sender's address
        boolean aboutUs = said != null && said.matches("(?s).*\\b5\\.(7\\.\\d|1\\.[078]\\b).*");
        return asked.startsWith(OF_RECIPIENT) && NO_MAILBOX.contains(code) && !aboutUs ? NO_SUCH_MAILBOX : THIS_MAIL;
    }
}
