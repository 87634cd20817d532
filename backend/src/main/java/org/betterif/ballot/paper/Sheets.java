package org.betterif.ballot.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

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

    PaperView.Tally tally(long ballotId) {
        return jdbi.withHandle(handle -> {
            var places = handle.createQuery("""
                            select place, count(*) from ballot_entry where ballot_id = :ballot
                            group by place order by count(*) desc, place limit 50""")
                    .bind("ballot", ballotId)
                    .map((rs, ctx) -> new PaperView.AtPlace(rs.getString(1), rs.getLong(2)))
                    .list();
            long entered = handle.createQuery("select count(*) from ballot_entry where ballot_id = :ballot")
                    .bind("ballot", ballotId)
                    .mapTo(Long.class)
                    .one();
            long printed = handle.createQuery("select count(*) from ballot_sheet where ballot_id = :ballot")
                    .bind("ballot", ballotId)
                    .mapTo(Long.class)
                    .one();
            return new PaperView.Tally(printed, entered, places);
        });
    }

    private static String draw() {
        var number = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            number.append(i == 4 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return number.toString();
    }
}
