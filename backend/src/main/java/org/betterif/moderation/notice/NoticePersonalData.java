package org.betterif.moderation.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** Whose words a notice is about, and who took its steps. */
@ApplicationScoped
class NoticePersonalData implements PersonalData {

    private final Notices notices;

    NoticePersonalData(Notices notices) {
        this.notices = notices;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("defamation_notice.poster_person_id", FORGOTTEN + "; their reply is deleted"),
                new Column("defamation_notice_step.by_person_id", FORGOTTEN));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of();
    }

    @Override
    public void erase(long personId) {
        notices.forget(personId);
    }
}
