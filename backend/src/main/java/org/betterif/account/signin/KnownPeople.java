package org.betterif.account.signin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.betterif.account.AccountConfig;
import org.betterif.account.AgeBand;
import org.betterif.account.Badge;
import org.betterif.account.DisplayName;
import org.betterif.account.Role;
import org.betterif.shared.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Finds the person of a sign-in, or enters somebody new. */
@ApplicationScoped
class KnownPeople {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final Jdbi jdbi;
    private final AccountConfig config;

    KnownPeople(Jdbi jdbi, AccountConfig config) {
        this.jdbi = jdbi;
        this.config = config;
    }

    /** Reads who signed in; writes, in a transaction of its own, only for somebody new or whose address or roles changed. */
    KnownPerson recognise(SignIn signIn) {
        var known = read(signIn);
        return known != null && !changed(known, signIn)
                ? known
                : QuarkusTransaction.requiringNew().call(() -> enter(signIn));
    }

    private KnownPerson enter(SignIn signIn) {
        var known = read(signIn);
        if (known == null) {
            insert(signIn);
            known = Objects.requireNonNull(read(signIn));
        }
        if (changed(known, signIn)) {
            update(known.id(), signIn, known.welcomed());
        }
        return known;
    }

    private static boolean changed(KnownPerson known, SignIn signIn) {
        boolean address =
                known.welcomed() && signIn.email() != null && !signIn.email().equals(known.email());
        return address || !Role.staffNames(signIn.roles()).equals(known.staffRoles());
    }

    private void insert(SignIn signIn) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into person (issuer, subject, name) values (:issuer, :subject, :name)
                        on conflict (issuer, subject) do nothing""")
                .bind("issuer", signIn.issuer())
                .bind("subject", signIn.subject())
                .bind("name", DisplayName.suggested(signIn.suggestedName()))
                .execute());
    }

    private void update(long id, SignIn signIn, boolean welcomed) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update person set staff_roles = :roles, badge = :badge,
                            email = coalesce(case when :welcomed then :email end, email)
                        where id = :id and erased_at is null""")
                .bind("id", id)
                .bind("roles", Role.staffNames(signIn.roles()).toArray(String[]::new))
                .bind("badge", Badge.of(signIn.roles()))
                .bind("welcomed", welcomed)
                .bind("email", signIn.email())
                .execute());
    }

    private @Nullable KnownPerson read(SignIn signIn) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, name, age_band, language, email, staff_roles, sessions_ended_at,
                            welcomed_at is not null and rules_version = :rules and privacy_version = :privacy as welcomed,
                            case when suspended_at is not null then coalesce(suspended_until, :forever) end as suspended_until
                        from person where issuer = :issuer and subject = :subject""")
                .bind("issuer", signIn.issuer())
                .bind("subject", signIn.subject())
                .bind("rules", config.rulesVersion())
                .bind("privacy", config.privacyVersion())
                .bind("forever", END_OF_TIME)
                .map((rs, ctx) -> known(rs))
                .findOne()
                .orElse(null));
    }

    private static KnownPerson known(ResultSet rs) throws SQLException {
        return new KnownPerson(
                rs.getLong("id"),
                rs.getString("name"),
                rs.getBoolean("welcomed"),
                instant(rs, "suspended_until"),
                AgeBand.valueOf(rs.getString("age_band")),
                Language.of(rs.getString("language")),
                instant(rs, "sessions_ended_at"),
                rs.getString("email"),
                Set.of((String[]) rs.getArray("staff_roles").getArray()));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
