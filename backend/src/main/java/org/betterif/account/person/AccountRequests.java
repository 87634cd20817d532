package org.betterif.account.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.betterif.account.MailChoices;
import org.betterif.shared.Language;

/** What the API takes about oneself. */
final class AccountRequests {

    private AccountRequests() {}

    /** How old somebody says they are. Under 13 is asked so that it can be answered kindly; it is never stored. */
    enum ToldAge {
        UNDER_13,
        UNDER_18,
        ADULT
    }

    /** The first sign-in; again when the house rules or the privacy notice have changed. */
    record Welcome(
            @NotBlank @Size(max = 200) String name,
            @NotNull Language language,
            @NotNull ToldAge ageBand,
            @NotBlank @Size(max = 40) String rulesVersion,
            @NotBlank @Size(max = 40) String privacyVersion,
            @NotNull @Valid MailChoices mail) {}

    /** What may be changed later. */
    record Settings(
            @NotBlank @Size(max = 200) String name,
            @NotNull Language language,
            @NotNull @Valid MailChoices mail) {}
}
