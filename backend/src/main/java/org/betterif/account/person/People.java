package org.betterif.account.person;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.account.AccountConfig;
import org.betterif.account.Badge;
import org.betterif.account.DisplayName;
import org.betterif.account.ImportedPerson;
import org.betterif.account.MailChoices;
import org.betterif.account.Mailbox;
import org.betterif.account.PersonRef;
import org.betterif.account.Role;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.problem.ProblemException;
import org.jdbi.v3.core.Jdbi;

/** The people known here. */
@ApplicationScoped
class People {

    private static final String REF = "id, name, badge, role_title_en, role_title_cy, language";

    private final Jdbi jdbi;
    private final EntityManager entities;
    private final AccountConfig config;
    private final ObjectMapper mapper;

    People(Jdbi jdbi, EntityManager entities, AccountConfig config, ObjectMapper mapper) {
        this.mapper = mapper;
        this.jdbi = jdbi;
        this.entities = entities;
        this.config = config;
    }

    Person byId(long id) {
        var person = entities.find(Person.class, id);
        if (person == null || person.erased()) {
            throw ProblemException.notFound("person");
        }
        return person;
    }

    void flush() {
        entities.flush();
    }

    Map<Long, PersonRef> refs(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbi
                .withHandle(handle -> handle.createQuery("select " + REF + " from person where id = any(:ids)")
                        .bind("ids", ids.toArray(Long[]::new))
                        .map((rs, ctx) -> ref(rs))
                        .list())
                .stream()
                .collect(Collectors.toMap(PersonRef::id, Function.identity()));
    }

    boolean left(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select not exists (select from person where id = :id and erased_at is null)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }

    List<PersonRef> withRole(Role role) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + REF
                        + " from person where staff_roles @> array[cast(:role as text)] order by name, id")
                .bind("role", role.name())
                .map((rs, ctx) -> ref(rs))
                .list());
    }

    /** Of those who can get mail: welcomed, not erased, with an address. */
    Map<Long, Mailbox> mailboxes(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbi
                .withHandle(handle -> handle.createQuery("""
                                select id, email, name, language, mail_service, mail_digest from person
                                where id = any(:ids) and email is not null and welcomed_at is not null""")
                        .bind("ids", ids.toArray(Long[]::new))
                        .map((rs, ctx) -> new Mailbox(
                                rs.getLong("id"),
                                rs.getString("email"),
                                rs.getString("name"),
                                Language.of(rs.getString("language")),
                                new MailChoices(rs.getBoolean("mail_service"), rs.getBoolean("mail_digest"))))
                        .list())
                .stream()
                .collect(Collectors.toMap(Mailbox::personId, Function.identity()));
    }

    long newestId() {
        return jdbi.withHandle(handle -> handle.createQuery("select coalesce(max(id), 0) from person")
                .mapTo(Long.class)
                .one());
    }

    Optional<Language> languageAt(String address) {
        var found = jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct language from person
                        where lower(email) = lower(:address) and welcomed_at is not null limit 2""")
                .bind("address", address.strip())
                .mapTo(String.class)
                .list());
        return found.size() == 1 ? Optional.of(Language.of(found.get(0))) : Optional.empty();
    }

    long importPerson(ImportedPerson person, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into person (issuer, subject, name, language, age_band, badge, staff_roles,
                            role_title_en, role_title_cy, email, rules_version, privacy_version, welcomed_at)
                        values (:issuer, :subject, :name, :language, :ageBand, :badge, :roles,
                            :titleEn, :titleCy, :email, :rules, :privacy, :now)
                        on conflict (issuer, subject) do update set name = excluded.name, language = excluded.language,
                            age_band = excluded.age_band, badge = excluded.badge, staff_roles = excluded.staff_roles,
                            role_title_en = excluded.role_title_en, role_title_cy = excluded.role_title_cy,
                            email = coalesce(excluded.email, person.email), rules_version = excluded.rules_version,
                            privacy_version = excluded.privacy_version,
                            welcomed_at = coalesce(person.welcomed_at, excluded.welcomed_at)
                        returning id""")
                .bind("issuer", person.issuer())
                .bind("subject", person.subject())
                .bind("name", DisplayName.suggested(person.name()))
                .bind("language", person.language().code())
                .bind("ageBand", person.ageBand())
                .bind("badge", Badge.of(person.staffRoles()))
                .bind("roles", Role.staffNames(person.staffRoles()).toArray(String[]::new))
                .bind(
                        "titleEn",
                        person.roleTitle() == null ? null : person.roleTitle().en())
                .bind(
                        "titleCy",
                        person.roleTitle() == null ? null : person.roleTitle().cy())
                .bind("email", person.email())
                .bind("rules", config.rulesVersion())
                .bind("privacy", config.privacyVersion())
                .bind("now", now)
                .mapTo(Long.class)
                .one());
    }

    /** Every column of the person's row, by the column's name. */
    Map<String, Object> copyOf(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select to_jsonb(p) - 'id' - 'version' from person p where id = :id""")
                .bind("id", id)
                .map((rs, ctx) -> json(rs.getString(1)))
                .one());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> json(String text) {
        try {
            return mapper.readValue(text, Map.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PersonRef ref(ResultSet rs) throws SQLException {
        var title = rs.getString("role_title_en");
        return new PersonRef(
                rs.getLong("id"),
                rs.getString("name"),
                Badge.valueOf(rs.getString("badge")),
                title == null ? null : new LocalisedText(title, rs.getString("role_title_cy")),
                Language.of(rs.getString("language")));
    }
}
