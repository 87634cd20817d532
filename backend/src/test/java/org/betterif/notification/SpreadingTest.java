package org.betterif.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import org.betterif.notification.outbox.NoticeKind;
import org.betterif.notification.outbox.OutboxDirectory;
import org.betterif.notification.outbox.OutboxRef;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Many followers of one idea. */
@ApiTest
class SpreadingTest {

    private static final int MANY = 2_500;

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    NotificationFixture telling;

    @Inject
    FanOut fanOut;

    @Inject
    OutboxDirectory outbox;

    @Inject
    Jdbi jdbi;

    @Test
    void it_goes_on_where_it_stopped_tells_everybody_once_and_says_how_far_it_has_come_in_round_figures() {
        long number = duties.owedIdea();
        telling.spread();
        long first = jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            insert into person (issuer, subject, name)
                            select 'crowd', 'c' || :idea || '-' || g, 'Crowd ' || g from generate_series(1, :many) g""").bind("idea", number).bind("many", MANY).execute();
            return handle.createUpdate("""
                            insert into follow (person_id, kind, target_id, by_hand, followed_at)
                            select id, 'IDEA', :idea, true, now() from person
                            where issuer = 'crowd' and subject like 'c' || :idea || '-%'""").bind("idea", number).execute();
        });
        assertThat(first).isEqualTo(MANY);
        duties.answer(number, "YES");
        var entry = outbox.next().orElseThrow();
        assertThat(entry.kind()).isEqualTo(NoticeKind.ANSWERED);
        batches(2); // the author; a thousand followers
        assertThat(told(entry.id())).isBetween(1_000L, 1_001L);
        var stopped = outbox.next().orElseThrow();
        assertThat(stopped.afterPersonId()).isPositive();
        progress(number).body("items[0].share", equalTo(stopped.audience() * 25 + share(stopped)));
        progress(number).body("items[0].doneAt", nullValue()).body("items[0].thousands", equalTo(1));
        // a batch that fails in the middle leaves nothing behind
        QuarkusTransaction.begin();
        fanOut.batch();
        assertThat(outbox.next().orElseThrow()).isNotEqualTo(stopped);
        QuarkusTransaction.rollback();
        assertThat(outbox.next().orElseThrow()).isEqualTo(stopped);
        telling.spread();
        List<Long> counts = jdbi.withHandle(handle -> handle.createQuery("""
                                select count(*) from notice where outbox_id = :outbox
                                union all select count(distinct person_id) from notice where outbox_id = :outbox""")
                .bind("outbox", entry.id())
                .mapTo(Long.class)
                .list());
        assertThat(counts).allSatisfy(count -> assertThat(count).isBetween(MANY + 1L, MANY + 10L));
        progress(number).body("items[0].share", equalTo(100)).body("items[0].thousands", equalTo(2));
    }

    @Test
    void what_one_person_each_is_told_of_is_told_together_and_waits_behind_no_crowd() {
        var readers = List.of(telling.reader("en"), telling.reader("cy"), telling.reader("en"));
        long number = duties.owedIdea();
        telling.spread();
        duties.answer(number, "YES");
        readers.forEach(telling::notice);
        telling.notice(readers.getFirst()); // of two things, once each
        batches(1);
        for (var reader : readers) {
            int things = reader.equals(readers.getFirst()) ? 2 : 1;
            people.as(reader).get("/api/me/notices").then().body("unread", equalTo(things));
        }
        var answered = outbox.next().orElseThrow();
        assertThat(answered.kind()).isEqualTo(NoticeKind.ANSWERED);
        assertThat(answered.audience()).as("and the crowd is no slower for it").isEqualTo(1);
        telling.spread();
    }

    @Test
    void a_few_people_are_never_counted_for_the_officer() {
        long number = duties.owedIdea();
        duties.answer(number, "NO");
        telling.spread();
        progress(number).body("items[0].thousands", nullValue()).body("items[0].aSecond", nullValue());
        people.as("megan").get("/api/desk/spreading").then().statusCode(403);
        people.visitor().get("/api/desk/spreading").then().statusCode(401);
    }

    private io.restassured.response.ValidatableResponse progress(long number) {
        return people.as("sian")
                .get("/api/desk/spreading")
                .then()
                .statusCode(200)
                .body("items[0].ideaNumber", equalTo((int) number));
    }

    private int share(OutboxRef entry) {
        long newest = jdbi.withHandle(handle -> handle.createQuery("select max(id) from person")
                .mapTo(Long.class)
                .one());
        int all = NoticeDirectory.share(new OutboxDirectory.Progress(entry, 0, null, null), newest);
        return all - entry.audience() * 25;
    }

    private void batches(int count) {
        for (int i = 0; i < count; i++) {
            QuarkusTransaction.requiringNew().run(fanOut::batch);
        }
    }

    private long told(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select told from outbox where id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .one());
    }
}
