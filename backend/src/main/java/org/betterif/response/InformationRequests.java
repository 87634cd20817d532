package org.betterif.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.betterif.account.Actor;
import org.betterif.response.owed.OwedDirectory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;

/** Ideas that were also handed over as a request for information, with the reference under which it goes on there. */
@ApplicationScoped
class InformationRequests {

    private final Jdbi jdbi;
    private final OwedDirectory owed;
    private final Clock clock;

    InformationRequests(Jdbi jdbi, OwedDirectory owed, Clock clock) {
        this.jdbi = jdbi;
        this.owed = owed;
        this.clock = clock;
    }

    @Schema(
            name = "InformationRequest",
            description = "Handed over as a request for information; the answer stays owed.")
    record Handed(String reference, Instant at) {}

    /** It closes nothing. Handed over twice under one reference it is one. */
    @Transactional
    void hand(Actor actor, long dutyId, String reference) {
        ResponsePolicy.mayDraft(actor, owed.duty(dutyId).state()).require();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into duty_information_request (duty_id, reference, handed_at, by_person_id)
                        values (:duty, :reference, :now, :person) on conflict do nothing""")
                .bind("duty", dutyId)
                .bind("reference", reference)
                .bind("now", clock.instant())
                .bind("person", actor.personId())
                .execute());
    }

    /** Of all duties that an idea ever had, the first first. */
    List<Handed> of(long ideaNumber) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select r.reference, r.handed_at from duty_information_request r join duty d on d.id = r.duty_id
                        where d.idea_number = :idea order by r.handed_at, r.reference limit 50""")
                .bind("idea", ideaNumber)
                .map((rs, ctx) -> new Handed(rs.getString(1), rs.getTimestamp(2).toInstant()))
                .list());
    }

    void forgetPerson(long personId) {
        jdbi.useHandle(handle -> handle.execute(
                "update duty_information_request set by_person_id = null where by_person_id = ?", personId));
    }
}
