package org.betterif.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.betterif.testing.ApiTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Errors of the database end in the log. */
@ApiTest
class ErrorsTest {

    @Inject
    Jdbi jdbi;

    @Test
    void what_the_database_says_of_a_row_that_is_there_already_quotes_no_value() {
        var thrown = catchThrowable(() -> jdbi.useTransaction(handle -> {
            handle.execute("create temporary table marked (name text primary key) on commit drop");
            for (int i = 0; i < 2; i++) {
                handle.createUpdate("insert into marked (name) select unnest(:names)")
                        .bind("names", new String[] {"quillfeather", "quillfeather"})
                        .execute();
            }
        }));
        var logged = new StringWriter();
        thrown.printStackTrace(new PrintWriter(logged));
        assertThat(logged.toString()).contains("duplicate key").doesNotContain("quillfeather");
    }
}
