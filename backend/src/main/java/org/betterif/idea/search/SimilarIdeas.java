package org.betterif.idea.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Public ideas like the one whose title is being typed: titles that look alike (trigrams, so that Welsh mutations and slips of
 * the keyboard still match) before texts that share words.
 */
@ApplicationScoped
class SimilarIdeas {

    // each branch reads a bounded number of candidates from its index; only these are ranked
    private static final String BY_WORDS = """
            union (select number, title, search from idea
                   where visibility = 'PUBLIC' and stage in ('OPEN', 'CLOSED') and search @@ to_tsquery('simple', :any)
                   limit 300)""";

    private static final String SIMILAR = """
            with candidates as (
                (select number, title, search from idea
                 where visibility = 'PUBLIC' and stage in ('OPEN', 'CLOSED') and plain(title) % :plain
                 order by similarity(plain(title), :plain) desc limit 100)
                """ + "%s" + """

            ), ranked as (
                select number, 2 * similarity(plain(title), :plain) + word_similarity(:plain, plain(title)) + %s as rank
                from candidates
            )
            select number from ranked where rank > 0.35 order by rank desc, number desc limit :limit""";

    private final Jdbi jdbi;

    SimilarIdeas(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Long> to(@Nullable SearchText title, int limit) {
        if (title == null || title.plain().length() < 4) {
            return List.of();
        }
        var any = title.anyQuery();
        var sql = SIMILAR.replaceFirst("%s", any.isEmpty() ? "" : BY_WORDS.replace("$", "\\$"))
                .replaceFirst("%s", any.isEmpty() ? "0" : "ts_rank(search, to_tsquery('simple', :any))");
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(sql).bind("plain", title.plain()).bind("limit", limit);
            return (any.isEmpty() ? query : query.bind("any", any))
                    .mapTo(Long.class)
                    .list();
        });
    }
}
