package org.betterif.account.councillor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.betterif.account.Badge;
import org.betterif.account.Byline;
import org.betterif.shared.LocalisedText;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The public pages of councillors. */
@ApplicationScoped
class Councillors {

    private static final String SELECT = """
            select c.person_id, c.slug, c.biography_en, c.biography_cy, c.ward_area_id,
                p.name, p.badge, p.role_title_en, p.role_title_cy
            from councillor_profile c join person p on p.id = c.person_id
            where p.badge = 'COUNCILLOR'""";

    private final Jdbi jdbi;

    Councillors(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<CouncillorRef> all() {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " order by p.name, p.id")
                .map((rs, ctx) -> ref(rs))
                .list());
    }

    Optional<CouncillorRef> of(long personId) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and p.id = :id")
                .bind("id", personId)
                .map((rs, ctx) -> ref(rs))
                .findOne());
    }

    Optional<CouncillorRef> bySlug(String slug) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and c.slug = :slug")
                .bind("slug", slug)
                .map((rs, ctx) -> ref(rs))
                .findOne());
    }

    long version(long personId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select version from councillor_profile where person_id = :id")
                        .bind("id", personId)
                        .mapTo(Long.class)
                        .one());
    }

    void insert(long personId, String slug) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into councillor_profile (person_id, slug) values (:person, :slug) on conflict do nothing")
                .bind("person", personId)
                .bind("slug", slug)
                .execute());
    }

    /** @return false when the page has another version by now */
    boolean update(long personId, long version, @Nullable LocalisedText biography, @Nullable Long wardAreaId) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                update councillor_profile set biography_en = :en, biography_cy = :cy, ward_area_id = :ward,
                                    version = version + 1
                                where person_id = :person and version = :version""")
                        .bind("person", personId)
                        .bind("version", version)
                        .bind("en", biography == null ? null : biography.en())
                        .bind("cy", biography == null ? null : biography.cy())
                        .bind("ward", wardAreaId)
                        .execute())
                == 1;
    }

    /** What is kept of this person's page, whether or not it is shown. */
    Optional<Map<String, Object>> copyOf(long personId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select slug, biography_en, biography_cy, ward_area_id from councillor_profile where person_id = :id")
                .bind("id", personId)
                .mapToMap()
                .findOne());
    }

    void delete(long personId) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from councillor_profile where person_id = :id")
                .bind("id", personId)
                .execute());
    }

    @Transactional
    void importProfile(ImportedCouncillor profile) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into councillor_profile (person_id, slug, biography_en, biography_cy, ward_area_id)
                        values (:person, :slug, :en, :cy, :ward)
                        on conflict (person_id) do update set slug = excluded.slug,
                            biography_en = excluded.biography_en, biography_cy = excluded.biography_cy,
                            ward_area_id = excluded.ward_area_id, version = councillor_profile.version + 1""")
                .bind("person", profile.personId())
                .bind("slug", profile.slug())
                .bind(
                        "en",
                        profile.biography() == null ? null : profile.biography().en())
                .bind(
                        "cy",
                        profile.biography() == null ? null : profile.biography().cy())
                .bind("ward", profile.wardAreaId())
                .execute());
    }

    private static CouncillorRef ref(ResultSet rs) throws SQLException {
        return new CouncillorRef(
                rs.getLong("person_id"),
                rs.getString("slug"),
                new Byline(
                        rs.getString("name"),
                        Badge.valueOf(rs.getString("badge")),
                        text(rs.getString("role_title_en"), rs.getString("role_title_cy"))),
                text(rs.getString("biography_en"), rs.getString("biography_cy")),
                rs.getObject("ward_area_id", Long.class));
    }

    private static @Nullable LocalisedText text(@Nullable String en, @Nullable String cy) {
        return en == null || cy == null ? null : new LocalisedText(en, cy);
    }
}
