package org.betterif.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.betterif.testing.ApiTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class CommitsTest {

    private static final String CHANGE = "update change_counter set value = value + 1 where name = 'commits-test'";

    @Inject
    Commits commits;

    @Inject
    Jdbi jdbi;

    @Inject
    EntityManager entities;

    @BeforeEach
    void something_to_change() {
        jdbi.useHandle(handle ->
                handle.execute("insert into change_counter (name) values ('commits-test') on conflict do nothing"));
    }

    @Test
    void a_change_counts_after_the_commit_and_before_who_made_it_goes_on() {
        long before = commits.count();
        QuarkusTransaction.begin();
        jdbi.useHandle(handle -> handle.execute(CHANGE));
        assertThat(commits.count()).isEqualTo(before);
        QuarkusTransaction.commit();
        assertThat(commits.count()).isEqualTo(before + 1);
    }

    @Test
    void what_is_already_visible_to_others_has_counted() {
        long before = commits.count();
        jdbi.useHandle(handle -> handle.execute(CHANGE));
        assertThat(commits.count()).isGreaterThan(before);
    }

    @Test
    void a_transaction_of_jdbis_own_counts_at_its_end() {
        var during = new long[1];
        jdbi.useTransaction(handle -> {
            handle.execute(CHANGE);
            during[0] = commits.count();
        });
        assertThat(commits.count()).isGreaterThan(during[0]);
    }

    @Test
    void hibernates_statements_count_too() {
        long before = commits.count();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(CHANGE).executeUpdate());
        assertThat(commits.count()).isEqualTo(before + 1);
    }

    @Test
    void a_statement_that_begins_with_a_select_and_changes_something_counts() {
        long before = commits.count();
        jdbi.useHandle(handle -> handle.createQuery(
                        "with changed as (" + CHANGE + " returning value) select value from changed")
                .mapTo(Long.class)
                .one());
        assertThat(commits.count()).isGreaterThan(before);
    }

    @Test
    void reading_does_not_count() {
        long before = commits.count();
        QuarkusTransaction.requiringNew().run(() -> {
            jdbi.useHandle(handle -> handle.createQuery("select value from change_counter where name = 'commits-test'")
                    .mapTo(Long.class)
                    .one());
            entities.createNativeQuery("select 1").getSingleResult();
        });
        assertThat(commits.count()).isEqualTo(before);
    }
}
