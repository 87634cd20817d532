package org.betterif.account;

/**
 * What a person wants by e-mail.
 *
 * @param service about what they take part in: answers, replies, changed texts
 * @param digest a regular summary of what is new; only for those who asked for it
 */
public record MailChoices(boolean service, boolean digest) {

    static final MailChoices NONE = new MailChoices(false, false);
}
