package org.betterif.account.person;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.betterif.account.AccountConfig;
import org.betterif.account.AccountPolicy;
import org.betterif.account.AccountReason;
import org.betterif.account.Actor;
import org.betterif.account.AgeBand;
import org.betterif.account.DisplayName;
import org.betterif.account.ImportedPerson;
import org.betterif.account.MailChoices;
import org.betterif.account.PersonEvent;
import org.betterif.account.PersonalData;
import org.betterif.account.signin.PersonChanged;
import org.betterif.shared.Language;
import org.betterif.shared.Origin;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What happens to a person's account. */
@ApplicationScoped
class AccountService {

    private final People people;
    private final Event<PersonEvent> events;
    private final Event<PersonChanged> changes;
    private final List<PersonalData> data;
    private final AccountConfig config;
    private final Clock clock;

    AccountService(
            People people,
            Event<PersonEvent> events,
            Event<PersonChanged> changes,
            @All List<PersonalData> data,
            AccountConfig config,
            Clock clock) {
        this.people = people;
        this.events = events;
        this.changes = changes;
        this.data = data;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    void welcome(Actor actor, AccountRequests.Welcome request, @Nullable String email) {
        PersonPolicy.mayWelcome(actor, request.ageBand()).require();
        var accepted = new Person.Accepted(request.rulesVersion(), request.privacyVersion());
        if (!accepted.equals(new Person.Accepted(config.rulesVersion(), config.privacyVersion()))) {
            throw new ProblemException(
                    AccountReason.VERSION_NOT_CURRENT, "The house rules or the privacy notice have a newer version.");
        }
        var settings = settings(actor, request.name(), request.language(), request.mail());
        var age = request.ageBand() == AccountRequests.ToldAge.ADULT ? AgeBand.ADULT : AgeBand.UNDER_18;
        people.byId(actor.personId()).welcome(settings, age, accepted, email, clock.instant());
        people.flush();
        announce(new PersonEvent.Welcomed(actor.personId(), clock.instant(), Origin.LIVE));
    }

    @Transactional
    void change(Actor actor, long version, AccountRequests.Settings request) {
        var person = loaded(actor, version);
        PersonPolicy.mayChangeSettings(actor).require();
        var before = person.name();
        person.change(settings(actor, request.name(), request.language(), request.mail()));
        people.flush();
        changes.fire(new PersonChanged(actor.personId()));
        if (!before.equals(person.name())) {
            events.fire(new PersonEvent.Renamed(actor.personId(), person.name(), clock.instant(), Origin.LIVE));
        }
    }

    /** Everywhere: sessions and tokens of sign-ins until now count no more. */
    @Transactional
    void endSessions(Actor actor) {
        PersonPolicy.mayEndSessions(actor).require();
        people.byId(actor.personId()).endSessions(clock.instant());
        people.flush();
        changes.fire(new PersonChanged(actor.personId()));
    }

    /** Each feature erases what it keeps, then the person's row is emptied; all of it or nothing. */
    @Transactional
    void erase(Actor actor, long version) {
        var person = loaded(actor, version);
        PersonPolicy.mayLeave(actor).require();
        data.forEach(feature -> feature.erase(actor.personId()));
        person.erase(clock.instant());
        people.flush();
        announce(new PersonEvent.Erased(actor.personId(), clock.instant(), Origin.LIVE));
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
        changes.fire(new PersonChanged(id));
        return id;
    }

    private Person loaded(Actor actor, long version) {
        AccountPolicy.signedIn(actor).require();
        var person = people.byId(actor.personId());
        if (person.version() != version) {
            throw ProblemException.stale(person.version());
        }
        return person;
    }

    private Person.Settings settings(Actor actor, String written, Language language, MailChoices mail) {
        if (language == Language.OTHER) {
            throw ProblemException.invalid("language", AccountReason.LANGUAGE_NOT_OFFERED, "One of en, cy.");
        }
        var name = DisplayName.cleaned(written);
        var fault = DisplayName.faultOf(name, config.reservedNames().orElse(List.of()));
        if (fault == AccountReason.NAME_POSES_AS_COUNCIL
                && PersonPolicy.mayBearCouncilName(actor).allowed()) {
            fault = null;
        }
        if (fault != null) {
            throw ProblemException.invalid("name", fault, "Choose another name.");
        }
        return new Person.Settings(name, language, mail);
    }

    private void announce(PersonEvent event) {
        events.fire(event);
        changes.fire(new PersonChanged(event.personId()));
    }
}
