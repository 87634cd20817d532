package org.betterif.notification.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** Somebody's browsers are forgotten with them. */
@ApplicationScoped
class PushPersonalData implements PersonalData {

    private final PushSubscriptions browsers;

    PushPersonalData(PushSubscriptions browsers) {
        this.browsers = browsers;
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column("push_subscription.person_id", "the row is deleted"));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of("browsers", browsers.count(personId));
    }

    @Override
    public void erase(long personId) {
        browsers.forgetPerson(personId);
    }
}
