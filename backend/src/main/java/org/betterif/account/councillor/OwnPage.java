package org.betterif.account.councillor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.betterif.account.AboutMe;
import org.betterif.account.Actor;
import org.betterif.account.CurrentActor;
import org.betterif.account.PersonDirectory;
import org.betterif.account.PersonEvent;
import org.jspecify.annotations.Nullable;

/** Each councillor has a page from the first sign-in on, and is led to it. */
@ApplicationScoped
class OwnPage implements AboutMe {

    private final Councillors councillors;
    private final CouncillorService service;
    private final PersonDirectory people;
    private final CurrentActor current;

    OwnPage(Councillors councillors, CouncillorService service, PersonDirectory people, CurrentActor current) {
        this.councillors = councillors;
        this.service = service;
        this.people = people;
        this.current = current;
    }

    void on(@Observes PersonEvent.Welcomed welcomed) {
        var name = people.person(welcomed.personId()).orElseThrow().name();
        service.ensure(current.get(), name);
    }

    @Override
    public @Nullable String page(Actor actor) {
        return councillors.of(actor.personId()).map(CouncillorRef::slug).orElse(null);
    }
}
