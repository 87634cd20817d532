package org.betterif.idea.life;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;
import org.jdbi.v3.core.Jdbi;

/** What is kept here about people: who wrote an idea. */
@ApplicationScoped
class IdeaPersonalData implements PersonalData {

    private final Jdbi jdbi;

    IdeaPersonalData(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(
                        "idea.author_person_id",
                        "Drafts are deleted. Ideas that others have read stay, without a name, since neighbours supported and answered them."));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        var ideas = jdbi.withHandle(handle ->
                handle.createQuery("""
                        select number, stage, visibility, language, title, now_text as now, change_text as change, for_whom,
                               have_text as have, need, by_whom, kind, pin_longitude, pin_latitude, created_at::text,
                               submitted_at::text, shared_at::text, withdrawn_reason
                        from idea where author_person_id = :person order by number""").bind("person", personId).mapToMap().list());
        return Map.of("ideas", ideas);
    }

    /** Published ideas keep pointing at the person, whose name and everything else is gone. */
    @Override
    public void erase(long personId) {
        jdbi.useHandle(handle -> handle.execute(
                "delete from idea where author_person_id = ? and stage in ('DRAFT', 'SUBMITTED')", personId));
    }
}
