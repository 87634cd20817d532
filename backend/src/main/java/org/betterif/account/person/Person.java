package org.betterif.account.person;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.betterif.account.AgeBand;
import org.betterif.account.Badge;
import org.betterif.account.MailChoices;
import org.betterif.shared.Language;
import org.jspecify.annotations.Nullable;

/** Somebody who has signed in: an issuer and a subject, and what they told us. */
@Entity(name = "person")
class Person {

    /** Stands where the name of somebody stood who has left; in both languages, since it is stored once. */
    static final String SOMEBODY_WHO_LEFT = "Former member / Cyn-aelod";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String issuer;
    private String subject;
    private String name;

    @Enumerated(EnumType.STRING)
    private Badge badge;

    private @Nullable String roleTitleEn;
    private @Nullable String roleTitleCy;
    private String language;

    @Enumerated(EnumType.STRING)
    private AgeBand ageBand;

    private @Nullable String email;
    private String[] staffRoles;
    private @Nullable Instant welcomedAt;
    private @Nullable String rulesVersion;
    private @Nullable String privacyVersion;
    private boolean mailService;
    private boolean mailDigest;
    private @Nullable Instant suspendedAt;
    private @Nullable Instant suspendedUntil;
    private @Nullable String suspensionReason;
    private @Nullable Instant sessionsEndedAt;
    private @Nullable Instant erasedAt;
    private Instant createdAt;

    @Version
    private long version;

    protected Person() {}

    /** The first sign-in is complete: they accepted the rules and the notice in these versions. */
    void welcome(Settings settings, AgeBand age, Accepted accepted, @Nullable String address, Instant now) {
        change(settings);
        ageBand = age;
        rulesVersion = accepted.rulesVersion();
        privacyVersion = accepted.privacyVersion();
        if (address != null) {
            email = address;
        }
        if (welcomedAt == null) {
            welcomedAt = now;
        }
    }

    void change(Settings settings) {
        name = settings.name();
        language = settings.language().code();
        mailService = settings.mail().service();
        mailDigest = settings.mail().digest();
    }

    void suspend(String reasonCode, @Nullable Instant until, Instant now) {
        suspendedAt = now;
        suspendedUntil = until;
        suspensionReason = reasonCode;
    }

    void unsuspend() {
        suspendedAt = null;
        suspendedUntil = null;
        suspensionReason = null;
    }

    /** Sessions and tokens of sign-ins before {@code now} count no more. */
    void endSessions(Instant now) {
        sessionsEndedAt = now;
    }

    /** Leaves a row that texts can still point to and that says nothing about anybody. */
    void erase(Instant now) {
        issuer = "erased";
        subject = Long.toString(id);
        name = SOMEBODY_WHO_LEFT;
        badge = Badge.NONE;
        roleTitleEn = null;
        roleTitleCy = null;
        language = "en";
        ageBand = AgeBand.ADULT;
        email = null;
        staffRoles = new String[0];
        welcomedAt = null;
        rulesVersion = null;
        privacyVersion = null;
        mailService = false;
        mailDigest = false;
        unsuspend();
        sessionsEndedAt = now;
        erasedAt = now;
    }

    /** What the person themselves may read about their account. */
    Own own() {
        return new Own(
                name,
                badge,
                Language.of(language),
                email,
                new MailChoices(mailService, mailDigest),
                version,
                welcomedAt);
    }

    boolean erased() {
        return erasedAt != null;
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }

    /** What a person chooses about themselves. */
    record Settings(String name, Language language, MailChoices mail) {}

    /** The versions of house rules and privacy notice that were accepted. */
    record Accepted(String rulesVersion, String privacyVersion) {}

    record Own(
            String name,
            Badge badge,
            Language language,
            @Nullable String email,
            MailChoices mail,
            long version,
            @Nullable Instant welcomedAt) {}
}
