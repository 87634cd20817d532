package org.betterif.response.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** Staff who sent a file. */
@ApplicationScoped
class EvidencePersonalData implements PersonalData {

    private final SentFiles sent;

    EvidencePersonalData(SentFiles sent) {
        this.sent = sent;
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column("sent_file.person_id", "deleted; the file stays where it is attached"));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of("filesSent", sent.by(personId));
    }

    @Override
    public void erase(long personId) {
        sent.forget(personId);
    }
}
