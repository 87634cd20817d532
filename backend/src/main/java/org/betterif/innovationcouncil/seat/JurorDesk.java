package org.betterif.innovationcouncil.seat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.betterif.account.AboutMe;
import org.betterif.account.Actor;
import org.jdbi.v3.core.Jdbi;

/** Membership is kept here and not in anybody's token, so this opens the juror's desk. */
@ApplicationScoped
class JurorDesk implements AboutMe {

    private final Jdbi jdbi;

    JurorDesk(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<String> desks(Actor actor) {
        boolean sits = jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select 1 from council_juror
                            where person_id = :person and status in ('SEATED', 'ALTERNATE', 'INVITED'))""")
                .bind("person", actor.personId())
                .mapTo(Boolean.class)
                .one());
        return sits ? List.of("juror") : List.of();
    }
}
