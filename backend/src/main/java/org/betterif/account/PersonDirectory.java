package org.betterif.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.betterif.shared.Language;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What other features may ask about people, and tell. */
@ApplicationScoped
public class PersonDirectory {

    private final People people;
    private final AccountService service;
    private final AccountConfig config;
    private final String issuerAddress;

    PersonDirectory(
            People people,
            AccountService service,
            AccountConfig config,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuerAddress) {
        this.issuerAddress = issuerAddress;
        this.people = people;
        this.service = service;
        this.config = config;
    }

    /** The people with these ids, in one query. */
    public Map<Long, PersonRef> people(Collection<Long> ids) {
        return people.refs(ids);
    }

    public Optional<PersonRef> person(long id) {
        return Optional.ofNullable(people(List.of(id)).get(id));
    }

    /** Whether there is nobody by this id any more to be asked or told. */
    public boolean left(long personId) {
        return people.left(personId);
    }

    /** Staff who had this role when they last signed in, by name: for lists to choose from, never to decide by. */
    public List<PersonRef> withRole(Role role) {
        return people.withRole(role);
    }

    /** Where mail goes, for those who have an address and completed the first sign-in. What they chose is for you to heed. */
    public Map<Long, Mailbox> mailbox(Collection<Long> ids) {
        return people.mailboxes(ids);
    }

    /** The language of whoever has this address; empty when nobody known here has, or several who differ. For sending only. */
    public Optional<Language> languageAt(String address) {
        return people.languageAt(address);
    }

    /** The highest id there is: how far a walk through everybody has come. 0 when there is nobody. */
    public long newestId() {
        return people.newestId();
    }

    /**
     * From now on this person writes nothing.
     *
     * @param reasonCode of the feature that suspends, for the person's own eyes
     * @param until when it ends by itself, or null
     */
    public void suspend(long personId, String reasonCode, @Nullable Instant until) {
        service.suspend(personId, reasonCode, until);
    }

    public void unsuspend(long personId) {
        service.unsuspend(personId);
    }

    /** The name under which the people of the (residents') issuer are kept. */
    public String issuer() {
        return config.issuerKnownAs().orElse(issuerAddress);
    }

    /** Makes or updates somebody by issuer and subject, and answers the id. Sends nothing. */
    public long importPerson(ImportedPerson person) {
        return service.importPerson(person);
    }
}
