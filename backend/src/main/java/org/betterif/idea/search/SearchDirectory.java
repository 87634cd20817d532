package org.betterif.idea.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.betterif.account.Actor;
import org.betterif.shared.problem.ProblemException;
import org.jdbi.v3.core.Jdbi;

/**
 * Searches that are kept: what a list was narrowed to (q, call, area, topic, kind), as the query of its address. Order and
 * state are left out, since they say nothing about which new idea belongs to it.
 */
@ApplicationScoped
public class SearchDirectory {

    private static final List<String> NAMES = List.of("q", "call", "area", "topic", "kind");

    private final IdeaQuery queries;
    private final IdeaLists lists;
    private final Jdbi jdbi;

    SearchDirectory(IdeaQuery queries, IdeaLists lists, Jdbi jdbi) {
        this.queries = queries;
        this.lists = lists;
        this.jdbi = jdbi;
    }

    /**
     * One way to write it.
     *
     * @return empty when nothing narrows it
     * @throws ProblemException 400 when it names what is not there
     */
    public String canonical(Map<String, String> asked) {
        var kept = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var value = asked.get(name);
            if (value != null && !value.isBlank()) {
                kept.put(name, value.strip());
            }
        }
        var filter = filter(kept);
        if (filter.text() == null) {
            kept.remove("q"); // nothing but signs: it narrows nothing
        }
        return kept.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Those of the searches that the idea is found by; looks at that idea alone. */
    public Set<String> matching(long number, Collection<String> searches) {
        return searches.stream()
                .distinct()
                .filter(search -> matches(number, search))
                .collect(Collectors.toSet());
    }

    private boolean matches(long number, String search) {
        IdeaFilter.Sql sql;
        try {
            sql = filter(parsed(search)).of(number);
        } catch (ProblemException e) {
            return false; // its call, area or topic is not there any more
        }
        return jdbi.withHandle(handle -> handle.createQuery(sql.select("1"))
                .bindMap(sql.values())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    /** The newest ideas it finds; the newest of all when it narrows nothing. */
    public List<Long> newest(String search, int limit) {
        return lists.page(filter(parsed(search)), Sort.NEWEST, null, limit).items();
    }

    private IdeaFilter filter(Map<String, String> asked) {
        var query = new IdeaQuery.Asked();
        query.q = asked.get("q");
        query.call = asked.get("call");
        query.area = asked.get("area");
        query.topic = asked.get("topic");
        query.kind = asked.get("kind");
        return queries.filter(query, Actor.visitor());
    }

    private static Map<String, String> parsed(String search) {
        var asked = new HashMap<String, String>();
        for (var pair : search.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                asked.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return asked;
    }
}
