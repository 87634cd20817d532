package org.betterif.account.person;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.betterif.testing.ApiTest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** No column holds a person without a feature that copies and erases it. Writes docs/personal-data.md. */
@ApiTest
class PersonalDataTest {

    /** Named …person_id, or pointing to person, or a column of person itself. */
    private static final String HOLDS_A_PERSON = """
            select table_name || '.' || column_name from information_schema.columns
            where table_schema = 'public' and (column_name like '%person_id' or column_name like '%person_ids'
                or table_name = 'person' and column_name not in ('id', 'version'))
            union
            select k.table_name || '.' || k.column_name from information_schema.key_column_usage k
            join information_schema.referential_constraints r on r.constraint_name = k.constraint_name
            join information_schema.table_constraints t on t.constraint_name = r.unique_constraint_name
            where t.table_name = 'person' and k.table_schema = 'public'""";

    @Inject
    Jdbi jdbi;

    @Inject
    MyAccount account;

    @Test
    void every_column_that_holds_a_person_is_listed_and_every_listed_one_exists() throws Exception {
        var listed = listed();
        var found = new TreeSet<>(jdbi.withHandle(PersonalDataTest::holding));
        assertThat(found).contains("person.email", "councillor_profile.person_id");
        assertThat(found)
                .as("columns of the database that no PersonalData bean lists")
                .isSubsetOf(listed.keySet());
        assertThat(listed.keySet()).as("listed columns that hold no person").isSubsetOf(all());
        write(listed);
    }

    @Test
    void an_unlisted_column_is_found() {
        jdbi.useTransaction(handle -> {
            handle.execute("create table planted (author_person_id bigint, friend bigint references person)");
            assertThat(holding(handle)).contains("planted.author_person_id", "planted.friend");
            handle.rollback();
        });
    }

    private static List<String> holding(Handle handle) {
        return handle.createQuery(HOLDS_A_PERSON).mapTo(String.class).list();
    }

    /** A feature may list more than the test can see, such as an address kept in a text. */
    private List<String> all() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select table_name || '.' || column_name from information_schema.columns where table_schema = 'public'")
                .mapTo(String.class)
                .list());
    }

    private Map<String, String> listed() {
        var listed = new TreeMap<String, String>();
        for (var column : account.inventory()) {
            assertThat(listed.put(column.column(), column.onErasure()))
                    .as(column.column() + " is listed once")
                    .isNull();
            assertThat(column.onErasure()).as(column.column()).isNotBlank();
        }
        return listed;
    }

    private static void write(Map<String, String> listed) throws Exception {
        var page = new StringBuilder("""
                # What is kept about a person, and what happens to it when they leave

                Written by PersonalDataTest from what each feature declares; do not edit. The test fails on a column that holds a person
                and is not listed here. A copy of all of it is `GET /api/me/data`; erasure is `DELETE /api/me`.

                | column | on erasure |
                |---|---|
                """);
        listed.forEach((column, fate) ->
                page.append("| `").append(column).append("` | ").append(fate).append(" |\n"));
        Files.writeString(Path.of("../docs/personal-data.md"), page);
    }
}
