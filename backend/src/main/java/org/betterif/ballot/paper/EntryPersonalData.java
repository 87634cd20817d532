package org.betterif.ballot.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class EntryPersonalData implements PersonalData {

    private final Jdbi jdbi;

    EntryPersonalData(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(
                        "ballot_entry.entered_person_id",
                        "Emptied: which facilitator entered a paper. The paper counts."),
                new Column("ballot_entry.read_again_person_id", "Emptied: who read a paper a second time."),
                new Column(
                        "ballot_correction.corrected_person_id",
                        "Emptied: who corrected an entered paper. The correction and its reason stay."));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return jdbi.withHandle(handle -> Map.of(
                "papersEntered",
                handle.createQuery("""
                        select b.slug, e.place, e.entered_at::text as entered_at from ballot_entry e
                        join ballot b on b.id = e.ballot_id
                        where e.entered_person_id = :person order by e.entered_at""").bind("person", personId).mapToMap().list()));
    }

    @Override
    public void erase(long personId) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("update ballot_entry set entered_person_id = null where entered_person_id = :person")
                    .bind("person", personId)
                    .execute();
            handle.createUpdate(
                            "update ballot_entry set read_again_person_id = null where read_again_person_id = :person")
                    .bind("person", personId)
                    .execute();
            handle.createUpdate(
                            "update ballot_correction set corrected_person_id = null where corrected_person_id = :person")
                    .bind("person", personId)
                    .execute();
        });
    }
}
