package org.betterif.account.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;
import org.betterif.shared.http.CreatedOnce;

/** What the account itself keeps about a person. */
@ApplicationScoped
class AccountData implements PersonalData {

    private static final String EMPTIED = "emptied";

    private final People people;
    private final CreatedOnce createdOnce;

    AccountData(People people, CreatedOnce createdOnce) {
        this.people = people;
        this.createdOnce = createdOnce;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("person.issuer", "replaced by the word 'erased'"),
                new Column("person.subject", "replaced by a number that means nothing elsewhere"),
                new Column("person.name", "replaced by 'Former member / Cyn-aelod'"),
                new Column("person.badge", EMPTIED),
                new Column("person.role_title_en", EMPTIED),
                new Column("person.role_title_cy", EMPTIED),
                new Column("person.language", "set to English"),
                new Column("person.age_band", "set to adult"),
                new Column("person.email", EMPTIED),
                new Column("person.staff_roles", EMPTIED),
                new Column("person.welcomed_at", EMPTIED),
                new Column("person.rules_version", EMPTIED),
                new Column("person.privacy_version", EMPTIED),
                new Column("person.mail_service", "set to no"),
                new Column("person.mail_digest", "set to no"),
                new Column("person.suspended_at", EMPTIED),
                new Column("person.suspended_until", EMPTIED),
                new Column("person.suspension_reason", EMPTIED),
                new Column("person.sessions_ended_at", "set to the time of the erasure"),
                new Column("person.erased_at", "set to the time of the erasure"),
                new Column("person.created_at", "kept: when the account was made, of a row that names nobody"),
                new Column("created_once.person_id", "deleted: the memory of requests that must not count twice"));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return people.copyOf(personId);
    }

    @Override
    public void erase(long personId) {
        createdOnce.forget(personId);
        // the row of person itself is emptied last, by AccountService
    }
}
