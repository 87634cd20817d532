package org.betterif.moderation.judging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** People in decisions. What was done stays on record; the link to the person goes. */
@ApplicationScoped
class ModerationPersonalData implements PersonalData {

    private final Acts acts;

    ModerationPersonalData(Acts acts) {
        this.acts = acts;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("moderation_act.author_person_id", FORGOTTEN + "; what was said to them is deleted"),
                new Column("moderation_act.by_person_id", FORGOTTEN));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of(
                "decidedAboutMyWords",
                acts.aboutAuthor(personId).stream()
                        .map(act -> Map.of("action", act.action(), "at", act.decidedAt()))
                        .toList());
    }

    @Override
    public void erase(long personId) {
        acts.forget(personId);
    }
}
