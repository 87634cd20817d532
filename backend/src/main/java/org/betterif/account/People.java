package org.betterif.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.shared.Language;
import org.jdbi.v3.core.Jdbi;

/** The people known here. */
@ApplicationScoped
class People {

    private final Jdbi jdbi;

    People(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Transactional
    Actor actor(String issuer, String subject, String suggestedName, Set<Role> roles) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        with known as (
                            select * from person where issuer = :issuer and subject = :subject
                        ), made as (
                            insert into person (issuer, subject, name)
                            select :issuer, :subject, :name where not exists (select from known)
                            on conflict (issuer, subject) do update set issuer = excluded.issuer
                            returning *
                        )
                        select * from known union all select * from made""")
                .bind("issuer", issuer)
                .bind("subject", subject)
                .bind("name", suggestedName.isBlank() ? "?" : suggestedName)
                .map((rs, ctx) -> new Actor(
                        rs.getLong("id"),
                        rs.getString("name"),
                        Set.copyOf(roles),
                        rs.getTimestamp("welcomed_at") != null,
                        rs.getTimestamp("suspended_at") != null,
                        AgeBand.valueOf(rs.getString("age_band")),
                        Language.of(rs.getString("language"))))
                .one());
    }

    Map<Long, PersonRef> refs(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select id, name, badge, role_title_en, role_title_cy, language from person where id = any(:ids)")
                        .bind("ids", ids.toArray(Long[]::new))
                        .map((rs, ctx) -> new PersonRef(
                                rs.getLong("id"),
                                rs.getString("name"),
                                Badge.valueOf(rs.getString("badge")),
                                rs.getString("role_title_en") == null
                                        ? null
                                        : new org.betterif.shared.LocalisedText(
                                                rs.getString("role_title_en"), rs.getString("role_title_cy")),
                                Language.of(rs.getString("language"))))
                        .list())
                .stream()
                .collect(Collectors.toMap(PersonRef::id, Function.identity()));
    }

    List<Long> suspended() {
        return jdbi.withHandle(handle -> handle.createQuery("select id from person where suspended_at is not null")
                .mapTo(Long.class)
                .list());
    }
}
