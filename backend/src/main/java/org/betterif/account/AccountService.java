package org.betterif.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.betterif.shared.Language;
import org.betterif.shared.Origin;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What happens to a person's account. */
@ApplicationScoped
class AccountService {

    /** Tells {@link Recognition} once the transaction is over, whichever way. */
    record Changed(long personId) {}

    private final People people;
    private final Recognition recognition;
    private final Event<PersonEvent> events;
    private final Event<Changed> changes;
    private final AccountConfig config;
    private final Clock clock;

    AccountService(
            People people,
            Recognition recognition,
            Event<PersonEvent> events,
            Event<Changed> changes,
            AccountConfig config,
            Clock clock) {
        this.people = people;
        this.recognition = recognition;
        this.events = events;
        this.changes = changes;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    MeView me(Actor actor) {
        return actor.signedIn()
                ? MeView.of(actor, people.byId(actor.personId()).own(), config)
                : MeView.visitor(config);
    }

    @Transactional
    void welcome(Actor actor, AccountRequests.Welcome request, @Nullable String email) {
        AccountPolicy.mayWelcome(actor, request.ageBand()).require();
        var accepted = new Person.Accepted(request.rulesVersion(), request.privacyVersion());
        if (!accepted.equals(new Person.Accepted(config.rulesVersion(), config.privacyVersion()))) {
            throw new ProblemException(
                    AccountReason.VERSION_NOT_CURRENT, "The house rules or the privacy notice have a newer version.");
        }
        var person = people.byId(actor.personId());
        var settings = settings(actor, request.name(), request.language(), request.mail());
        var age = request.ageBand() == AccountRequests.ToldAge.ADULT ? AgeBand.ADULT : AgeBand.UNDER_18;
        person.welcome(settings, age, accepted, email, clock.instant());
        people.flush();
        announce(new PersonEvent.Welcomed(actor.personId(), clock.instant(), Origin.LIVE));
    }

    @Transactional
    void suspend(long personId, String reasonCode, @Nullable Instant until) {
        people.byId(personId).suspend(reasonCode, until, clock.instant());
        people.flush();
        announce(new PersonEvent.Suspended(personId, reasonCode, clock.instant(), Origin.LIVE));
    }

    @Transactional
    void unsuspend(long personId) {
        people.byId(personId).unsuspend();
        people.flush();
        announce(new PersonEvent.Unsuspended(personId, clock.instant(), Origin.LIVE));
    }

    @Transactional
    long importPerson(ImportedPerson person) {
        long id = people.importPerson(person, clock.instant());
        changes.fire(new Changed(id));
        return id;
    }

    /** Only the memory of this process: a failure to forget loses nothing that the transaction promised. */
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) Changed changed) {
        recognition.forget(changed.personId());
    }

    private Person.Settings settings(Actor actor, String written, Language language, MailChoices mail) {
        if (language == Language.OTHER) {
            throw ProblemException.invalid("language", AccountReason.LANGUAGE_NOT_OFFERED, "One of en, cy.");
        }
        var name = DisplayName.cleaned(written);
        // staff are who they say: their issuer knows them
        var fault = DisplayName.faultOf(name, config.reservedNames().orElse(List.of()));
        if (fault != null && !(fault == AccountReason.NAME_POSES_AS_COUNCIL && AccountPolicy.isStaff(actor).allowed())) {
            throw ProblemException.invalid("name", fault, "Choose another name.");
        }
        return new Person.Settings(name, language, mail);
    }

    private void announce(PersonEvent event) {
        events.fire(event);
        changes.fire(new Changed(event.personId()));
    }
}
