package org.betterif.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.account.AccountConfig;
import org.betterif.account.AgeBand;
import org.betterif.account.Role;
import org.betterif.shared.Language;
import org.betterif.testing.ApiTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ApiTest
class RecognitionTest {

    @Inject
    KnownPeople people;

    @Inject
    AccountConfig config;

    @Inject
    Jdbi jdbi;

    private final HandClock clock = new HandClock();

    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-12-01T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void a_known_person_is_remembered_for_a_few_seconds_and_then_read_again() {
        var recognition = new Recognition(people, clock, config);
        var signIn = signIn("remembered-1", Role.CITIZEN);
        long id = recognition.of(signIn).id();
        suspendBehindItsBack(id);
        clock.now = clock.now.plus(config.rememberedFor()).minusMillis(1);
        assertThat(recognition.of(signIn).suspended(clock.now)).isFalse();
        clock.now = clock.now.plusMillis(2);
        assertThat(recognition.of(signIn).suspended(clock.now)).isTrue();
    }

    @Test
    void what_this_process_changed_is_seen_at_once() {
        var recognition = new Recognition(people, clock, config);
        var signIn = signIn("remembered-2", Role.CITIZEN);
        long id = recognition.of(signIn).id();
        suspendBehindItsBack(id);
        recognition.forget(new PersonChanged(id));
        assertThat(recognition.of(signIn).suspended(clock.now)).isTrue();
    }

    @Test
    void a_request_of_a_known_person_writes_nothing() {
        var signIn = signIn("remembered-3", Role.OFFICER);
        long id = people.recognise(signIn).id();
        var before = rowVersion(id);
        people.recognise(signIn);
        assertThat(rowVersion(id)).isEqualTo(before);
        people.recognise(signIn("remembered-3", Role.CITIZEN));
        assertThat(rowVersion(id)).as("a role was taken away").isNotEqualTo(before);
    }

    @Test
    void many_first_requests_at_once_make_one_person() throws Exception {
        var signIn = signIn("remembered-4", Role.CITIZEN);
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Long> first = () -> people.recognise(signIn).id();
            var ids = threads.invokeAll(Collections.nCopies(16, first));
            var distinct = new HashSet<Long>();
            for (var id : ids) {
                distinct.add(id.get());
            }
            assertThat(distinct).hasSize(1);
        }
    }

    @Test
    void a_token_of_the_second_in_which_sessions_were_ended_counts_no_more() {
        var ended = Instant.parse("2026-12-01T12:00:00.500Z");
        var person = new KnownPerson(1, "N", true, null, AgeBand.ADULT, Language.EN, ended, null, Set.of());
        assertThat(person.ended(Instant.parse("2026-12-01T12:00:00Z"))).isTrue();
        assertThat(person.ended(null)).isTrue();
        assertThat(person.ended(Instant.parse("2026-12-01T12:00:01Z"))).isFalse();
    }

    @Test
    void newer_rules_do_not_take_the_address_of_somebody_whose_roles_change() {
        var signIn = signIn("remembered-5", Role.OFFICER);
        long id = people.recognise(signIn).id();
        jdbi.useHandle(handle -> handle.execute(
                "update person set welcomed_at = now(), rules_version = 'older', privacy_version = 'older', email = 'mari@example.org' where id = ?",
                id));
        people.recognise(signIn("remembered-5", Role.CLERK));
        assertThat(address(id)).isEqualTo("mari@example.org");
    }

    private String address(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select email from person where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
    }

    private static SignIn signIn(String subject, Role role) {
        return new SignIn("test", subject, subject, null, Set.of(role), Instant.EPOCH);
    }

    private void suspendBehindItsBack(long id) {
        jdbi.useHandle(handle -> handle.execute("update person set suspended_at = now() where id = ?", id));
    }

    /** PostgreSQL gives a row a new xmin with each write. */
    private String rowVersion(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select xmin::text from person where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
    }
}
