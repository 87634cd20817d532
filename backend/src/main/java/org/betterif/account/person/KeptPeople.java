package org.betterif.account.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.betterif.account.AccountConfig;
import org.betterif.account.ImportedPerson;
import org.betterif.account.Mailbox;
import org.betterif.account.PersonDirectory;
import org.betterif.account.PersonRef;
import org.betterif.account.Role;
import org.betterif.shared.Language;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Answers for the people kept here. */
@ApplicationScoped
class KeptPeople implements PersonDirectory {

    private final People people;
    private final AccountService service;
    private final AccountConfig config;
    private final String issuerAddress;

    KeptPeople(
            People people,
            AccountService service,
            AccountConfig config,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuerAddress) {
        this.issuerAddress = issuerAddress;
        this.people = people;
        this.service = service;
        this.config = config;
    }

    @Override
    public Map<Long, PersonRef> people(Collection<Long> ids) {
        return people.refs(ids);
    }

    @Override
    public Optional<PersonRef> person(long id) {
        return Optional.ofNullable(people(List.of(id)).get(id));
    }

    @Override
    public boolean left(long personId) {
        return people.left(personId);
    }

    @Override
    public List<PersonRef> withRole(Role role) {
        return people.withRole(role);
    }

    @Override
    public Map<Long, Mailbox> mailbox(Collection<Long> ids) {
        return people.mailboxes(ids);
    }

    @Override
    public Optional<Language> languageAt(String address) {
        return people.languageAt(address);
    }

    @Override
    public long newestId() {
        return people.newestId();
    }

    @Override
    public void suspend(long personId, String reasonCode, @Nullable Instant until) {
        service.suspend(personId, reasonCode, until);
    }

    @Override
    public void unsuspend(long personId) {
        service.unsuspend(personId);
    }

    @Override
    public String issuer() {
        return config.issuerKnownAs().orElse(issuerAddress);
    }

    @Override
    public long importPerson(ImportedPerson person) {
        return service.importPerson(person);
    }
}
