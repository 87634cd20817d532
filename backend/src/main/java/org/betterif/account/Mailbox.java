package org.betterif.account;

import org.betterif.shared.Language;

/** Where mail for a person goes and in which language. For sending only: an address is never part of any public body. */
public record Mailbox(long personId, String address, String name, Language language, MailChoices choices) {}
