package org.betterif.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.betterif.shared.Language;
import org.jspecify.annotations.Nullable;

/** What other features may ask about people, and tell; {@code account.person} keeps them. */
public interface PersonDirectory {

    /** The people with these ids, in one query. */
    Map<Long, PersonRef> people(Collection<Long> ids);

    Optional<PersonRef> person(long id);

    /** Whether there is nobody by this id any more to be asked or told. */
    boolean left(long personId);

    /** Staff who had this role when they last signed in, by name: for lists to choose from, never to decide by. */
    List<PersonRef> withRole(Role role);

    /** Where mail goes, for those who have an address and completed the first sign-in. What they chose is for you to heed. */
    Map<Long, Mailbox> mailbox(Collection<Long> ids);

    /** The language of whoever has this address; empty when nobody known here has, or several who differ. For sending only. */
    Optional<Language> languageAt(String address);

    /** The highest id there is: how far a walk through everybody has come. 0 when there is nobody. */
    long newestId();

    /**
     * From now on this person writes nothing.
     *
     * @param reasonCode of the feature that suspends, for the person's own eyes
     * @param until when it ends by itself, or null
     */
    void suspend(long personId, String reasonCode, @Nullable Instant until);

    void unsuspend(long personId);

    /** The name under which the people of the (residents') issuer are kept. */
    String issuer();

    /** Makes or updates somebody by issuer and subject, and answers the id. Sends nothing. */
    long importPerson(ImportedPerson person);
}
