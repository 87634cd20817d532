package org.betterif.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.betterif.intake.origin.IntakeSource;
import org.jdbi.v3.core.Jdbi;

/** Files to import, and what an import did to the tables. */
final class IntakeFiles {

    private IntakeFiles() {}

    static IntakeOptions options(IntakeSource source, Path directory) {
        return new IntakeOptions(source, directory, null, null, null, null);
    }

    static Path write(Path directory, String name, String... lines) throws IOException {
        return Files.writeString(directory.resolve(name), String.join("\n", lines) + "\n");
    }

    static String petition(long id, String state, String more) {
        return """
                {"id": %d, "action": "Mend the bridge %d", "background": "It is broken.", "state": "%s", "signature_count": 7,
                 "created_at": "2020-03-03T12:25:09.391Z"%s}""".formatted(id, id, state, more).replace("\n", " ");
    }

    /** How many rows every table has. */
    static Map<String, Long> rows(Jdbi jdbi) {
        return jdbi.withHandle(handle -> {
            var rows = new TreeMap<String, Long>();
            handle.createQuery("""
                            select table_name from information_schema.tables
                            where table_schema = 'public' and table_type = 'BASE TABLE'""")
                    .mapTo(String.class)
                    .forEach(table -> rows.put(
                            table,
                            handle.createQuery("select count(*) from " + table)
                                    .mapTo(Long.class)
                                    .one()));
            return rows;
        });
    }

    static Set<String> grown(Map<String, Long> before, Map<String, Long> after) {
        var grown = new HashSet<String>();
        after.forEach((table, number) -> {
            if (number > before.getOrDefault(table, 0L)) {
                grown.add(table);
            }
        });
        return grown;
    }

    /** Takes all that was imported away: other tests share the database. */
    static void clear(Jdbi jdbi) {
        jdbi.useTransaction(handle -> {
            for (var source : IntakeSource.values()) {
                var ours = "select number from idea where source = '" + source.code() + "'";
                handle.execute("delete from comment where idea_number in (" + ours + ")");
                handle.execute(
                        "delete from answer_version where answer_id in (select id from answer where idea_number in ("
                                + ours + "))");
                handle.execute("delete from answer where idea_number in (" + ours + ")");
                handle.execute("delete from crossing_elsewhere where idea_number in (" + ours + ")");
                handle.execute("delete from page_moment where idea_number in (" + ours + ")");
                handle.execute("delete from idea where source = '" + source.code() + "'");
            }
        });
    }
}
