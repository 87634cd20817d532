package org.betterif.ballot.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The numbers of printed papers, and where those that came back were filled in. */
@ApplicationScoped
class Sheets {

    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Jdbi jdbi;

    Sheets(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A paper that was entered.
     *
     * @param enteredBy null when that facilitator has left
     */
    record Sheet(
            int version,
            String place,
            @Nullable Long enteredBy,
            @Nullable Instant enteredAt,
            @Nullable Instant struckOutAt,
            @Nullable Instant readAgainAt) {}

    /** Draws new numbers that nobody can guess. */
    List<String> print(long ballotId, int howMany) {
        List<String> numbers = new ArrayList<>();
        jdbi.useHandle(handle -> {
            while (numbers.size() < howMany) {
                var number = draw();
                numbers.addAll(handle.createQuery("""
                                insert into ballot_sheet (ballot_id, number) values (:ballot, :number)
                                on conflict do nothing returning number""")
                        .bind("ballot", ballotId)
                        .bind("number", number)
                        .mapTo(String.class)
                        .list());
            }
        });
        return numbers;
    }

    /** A number that is known already. */
    void keep(long ballotId, String number) {
        jdbi.useHandle(
                handle -> handle.createUpdate("insert into ballot_sheet (ballot_id, number) values (:ballot, :number)")
                        .bind("ballot", ballotId)
                        .bind("number", number)
                        .execute());
    }

    boolean printed(long ballotId, String number) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select 1 from ballot_sheet where ballot_id = :ballot and number = :number)")
                .bind("ballot", ballotId)
                .bind("number", number)
                .mapTo(Boolean.class)
                .one());
    }

    void enter(long ballotId, String number, String place, long personId, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into ballot_entry (ballot_id, number, place, consent, entered_person_id, entered_at)
                        values (:ballot, :number, :place, true, :person, :at)""")
                .bind("ballot", ballotId)
                .bind("number", number)
                .bind("place", place)
                .bind("person", personId)
                .bind("at", at)
                .execute());
    }

    Optional<Sheet> entered(long ballotId, String number) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from ballot_entry where ballot_id = :ballot and number = :number")
                .bind("ballot", ballotId)
                .bind("number", number)
                .map((rs, ctx) -> new Sheet(
                        rs.getInt("version"),
                        rs.getString("place"),
                        rs.getObject("entered_person_id", Long.class),
                        instant(rs, "entered_at"),
                        instant(rs, "struck_out_at"),
                        instant(rs, "read_again_at")))
                .findOne());
    }

    /** A correction unsettles what a second reader found. @return whether the version was still the newest */
    boolean correct(long ballotId, String number, int version, CorrectionKind kind, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update ballot_entry set version = version + 1, read_again_at = null, read_again_person_id = null,
                            struck_out_at = case :kind when 'STRUCK_OUT' then :at else struck_out_at end
                        where ballot_id = :ballot and number = :number and version = :version and struck_out_at is null""")
                        .bind("kind", kind.name())
                        .bind("at", at)
                        .bind("ballot", ballotId)
                        .bind("number", number)
                        .bind("version", version)
                        .execute())
                == 1;
    }

    void note(long ballotId, String number, CorrectionKind kind, Enum<?> reason, long personId, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into ballot_correction (ballot_id, number, kind, reason, corrected_person_id, corrected_at)
                        values (:ballot, :number, :kind, :reason, :person, :at)""")
                .bind("ballot", ballotId)
                .bind("number", number)
                .bind("kind", kind.name())
                .bind("reason", reason.name())
                .bind("person", personId)
                .bind("at", at)
                .execute());
    }

    List<PaperView.CorrectionView> corrections(long ballotId, String number) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select kind, reason, corrected_at from ballot_correction
                        where ballot_id = :ballot and number = :number order by id limit 50""")
                .bind("ballot", ballotId)
                .bind("number", number)
                .map((rs, ctx) -> new PaperView.CorrectionView(
                        CorrectionKind.valueOf(rs.getString("kind")),
                        rs.getString("reason"),
                        Objects.requireNonNull(instant(rs, "corrected_at"))))
                .list());
    }

    /** @return whether it still stood as it was read */
    boolean readAgain(long ballotId, String number, int version, long personId, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update ballot_entry set read_again_at = :at, read_again_person_id = :person
                        where ballot_id = :ballot and number = :number and version = :version and struck_out_at is null""")
                        .bind("at", at)
                        .bind("person", personId)
                        .bind("ballot", ballotId)
                        .bind("number", number)
                        .bind("version", version)
                        .execute())
                == 1;
    }

    PaperView.Tally tally(long ballotId) {
        return jdbi.withHandle(handle -> {
            var places = handle.createQuery("""
                            select place, count(*) from ballot_entry where ballot_id = :ballot and struck_out_at is null
                            group by place order by count(*) desc, place limit 50""")
                    .bind("ballot", ballotId)
                    .map((rs, ctx) -> new PaperView.AtPlace(rs.getString(1), rs.getLong(2)))
                    .list();
            return handle.createQuery("""
                            select (select count(*) from ballot_sheet where ballot_id = :ballot) as printed,
                                count(*) filter (where struck_out_at is null) as entered,
                                count(struck_out_at) as struck_out, count(read_again_at) as read_again
                            from ballot_entry where ballot_id = :ballot""")
                    .bind("ballot", ballotId)
                    .map((rs, ctx) -> new PaperView.Tally(
                            rs.getLong("printed"),
                            rs.getLong("entered"),
                            rs.getLong("struck_out"),
                            rs.getLong("read_again"),
                            places))
                    .one();
        });
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var value = rs.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static String draw() {
        var number = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            number.append(i == 4 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return number.toString();
    }
}
