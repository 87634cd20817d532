package org.betterif.response.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Who sent which file: until it is attached, it is theirs alone. */
@ApplicationScoped
class SentFiles {

    private final Jdbi jdbi;

    SentFiles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void remember(long attachmentId, long personId) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into sent_file (attachment_id, person_id) values (?, ?)", attachmentId, personId));
    }

    /** @return 0 when nobody here sent it, or they left */
    long sender(long attachmentId) {
        return jdbi.withHandle(handle -> handle.createQuery("select person_id from sent_file where attachment_id = :id")
                .bind("id", attachmentId)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    List<Map<String, Object>> by(long personId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select attachment_id from sent_file where person_id = :person order by attachment_id")
                .bind("person", personId)
                .mapToMap()
                .list());
    }

    void forget(long personId) {
        jdbi.useHandle(handle -> handle.execute("delete from sent_file where person_id = ?", personId));
    }
}
