package org.betterif.comment.imported;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.betterif.comment.thread.CommentState;
import org.betterif.idea.standing.StandingDirectory;
import org.betterif.shared.text.SafeHtml;
import org.betterif.shared.text.WrittenText;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Brings threads in as they were: depth, order and dates kept. Level by level, so that each comment finds its parent's way;
 * within a level by date, since the order of ids is the order of reading.
 */
@ApplicationScoped
public class ImportedComments {

    private static final int LONGEST_WAY = 100;
    private static final int LONGEST_TEXT = 20_000;

    private final Jdbi jdbi;
    private final StandingDirectory standings;

    ImportedComments(Jdbi jdbi, StandingDirectory standings) {
        this.jdbi = jdbi;
        this.standings = standings;
    }

    private record Stored(long id, List<Long> ancestors) {

        List<Long> way() {
            var way = new ArrayList<>(ancestors.subList(0, Math.min(ancestors.size(), LONGEST_WAY - 1)));
            way.add(id);
            return way;
        }
    }

    @Transactional
    public ImportedThreads enter(long idea, String source, Collection<ImportedComment> given) {
        var bySource = new LinkedHashMap<String, ImportedComment>();
        var empty = new LinkedHashMap<String, ImportedComment>();
        for (var comment : given) {
            (silent(comment) ? empty : bySource).put(comment.sourceId(), comment);
        }
        bySource.putAll(answered(bySource.values(), empty));
        return jdbi.withHandle(handle -> enter(handle, idea, source, bySource, empty.keySet()));
    }

    /** The id of a comment that was brought in. */
    public Optional<Long> id(String source, String sourceId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id from comment where source = :source and source_id = :sourceId")
                        .bind("source", source)
                        .bind("sourceId", sourceId)
                        .mapTo(Long.class)
                        .findOne());
    }

    private static boolean silent(ImportedComment comment) {
        return SafeHtml.fromMarkdown(WrittenText.cleaned(comment.text())).isBlank();
    }

    /** Those without words that somebody answered: they leave a tombstone, so that the answers keep their place. */
    private static Map<String, ImportedComment> answered(
            Collection<ImportedComment> spoken, Map<String, ImportedComment> empty) {
        var needed = new LinkedHashMap<String, ImportedComment>();
        for (var comment : spoken) {
            var parent = comment.parentSourceId();
            while (parent != null && empty.containsKey(parent) && !needed.containsKey(parent)) {
                needed.put(parent, empty.get(parent));
                parent = empty.get(parent).parentSourceId();
            }
        }
        return needed;
    }

    private ImportedThreads enter(
            Handle handle, long idea, String source, Map<String, ImportedComment> given, Set<String> empty) {
        var stored = stored(handle, source, idea);
        int known = (int) given.keySet().stream()
                .filter(id -> stored.containsKey(id) && !empty.contains(id))
                .count();
        var orphans = new ArrayList<String>();
        int added = 0;
        for (var level : levels(given, stored.keySet(), orphans).values()) {
            level.sort(Comparator.comparing(ImportedComment::postedAt).thenComparing(ImportedComment::sourceId));
            for (var comment : level) {
                if (!stored.containsKey(comment.sourceId())) {
                    stored.put(
                            comment.sourceId(), add(handle, idea, source, comment, parent(comment, stored, orphans)));
                    added += empty.contains(comment.sourceId()) ? 0 : 1;
                }
            }
        }
        if (added > 0) {
            var newest = given.values().stream().map(ImportedComment::postedAt).max(Comparator.naturalOrder());
            standings.countComments(Map.of(idea, added), newest.orElseThrow());
        }
        if (given.values().stream().anyMatch(ImportedComment::councillorReply)) {
            standings.markCouncillorReplied(idea);
        }
        return new ImportedThreads(added, known, List.copyOf(orphans), List.copyOf(empty));
    }

    private static Stored parent(ImportedComment comment, Map<String, Stored> stored, List<String> orphans) {
        return comment.parentSourceId() == null || orphans.contains(comment.sourceId())
                ? null
                : stored.get(comment.parentSourceId());
    }

    /** By depth. A comment whose parent is missing, or that answers itself in a circle, begins a thread of its own. */
    private static Map<Integer, List<ImportedComment>> levels(
            Map<String, ImportedComment> given, Set<String> stored, List<String> orphans) {
        var levels = new TreeMap<Integer, List<ImportedComment>>();
        var depths = new HashMap<String, Integer>();
        for (var comment : given.values()) {
            var way = new ArrayList<ImportedComment>();
            var seen = new HashSet<String>();
            var next = comment;
            while (next != null && !depths.containsKey(next.sourceId())) {
                if (!seen.add(next.sourceId())) {
                    break; // a circle: the first one of it becomes a head
                }
                way.add(next);
                next = next.parentSourceId() == null ? null : given.get(next.parentSourceId());
            }
            for (var one : way.reversed()) {
                Integer above = one.parentSourceId() == null ? null : depths.get(one.parentSourceId());
                boolean orphan =
                        one.parentSourceId() != null && above == null && !stored.contains(one.parentSourceId());
                if (orphan) {
                    orphans.add(one.sourceId());
                }
                int depth = above == null ? 0 : above + 1;
                depths.put(one.sourceId(), depth);
                levels.computeIfAbsent(depth, d -> new ArrayList<>()).add(one);
            }
        }
        return levels;
    }

    private static Map<String, Stored> stored(Handle handle, String source, long idea) {
        var stored = new HashMap<String, Stored>();
        handle.createQuery(
                        "select source_id, id, ancestors from comment where source = :source and idea_number = :idea")
                .bind("source", source)
                .bind("idea", idea)
                .map((rs, ctx) -> stored.put(rs.getString(1), new Stored(rs.getLong(2), List.of((Long[])
                        rs.getArray(3).getArray()))))
                .list();
        return stored;
    }

    private Stored add(Handle handle, long idea, String source, ImportedComment comment, Stored parent) {
        var text = silent(comment) ? "" : cut(WrittenText.cleaned(comment.text()));
        var way = parent == null ? List.<Long>of() : parent.way();
        long id = handle.createQuery("""
                        insert into comment (idea_number, parent_id, ancestors, author_person_id, author_name, stance, language,
                            text, html, state, councillor_reply, posted_at, agreed_elsewhere, source, source_id)
                        values (:idea, :parent, :ancestors, :person, :name, :stance, :language, :text, :html, :state,
                            :councillor, :at, :elsewhere, :source, :sourceId) returning id""")
                .bind("idea", idea)
                .bind("parent", parent == null ? null : parent.id())
                .bind("ancestors", way.toArray(Long[]::new))
                .bind("person", comment.authorPersonId())
                .bind("name", comment.authorPersonId() == null ? comment.authorName() : null)
                .bind("stance", comment.stance().name())
                .bind("language", comment.language().code())
                .bind("text", text)
                .bind("html", SafeHtml.fromMarkdown(text))
                .bind("state", (text.isEmpty() ? CommentState.DELETED : CommentState.PUBLIC).name())
                .bind("councillor", comment.councillorReply())
                .bind("at", OffsetDateTime.ofInstant(comment.postedAt(), ZoneOffset.UTC))
                .bind("elsewhere", Math.max(0, comment.agreedElsewhere()))
                .bind("source", source)
                .bind("sourceId", comment.sourceId())
                .mapTo(Long.class)
                .one();
        if (parent != null) {
            handle.execute("update comment set replies = replies + 1 where id = ?", parent.id());
        }
        agree(handle, id, comment);
        return new Stored(id, way);
    }

    private static void agree(Handle handle, long id, ImportedComment comment) {
        handle.createUpdate("""
                        with made as (
                            insert into comment_agreement (comment_id, person_id, given_at)
                            select :comment, person, :at from unnest(:persons) as given (person) order by person
                            on conflict do nothing returning 1)
                        update comment set agreed = agreed + (select count(*) from made) where id = :comment""")
                .bind("comment", id)
                .bind("persons", comment.agreedBy().toArray(Long[]::new))
                .bind("at", OffsetDateTime.ofInstant(comment.postedAt(), ZoneOffset.UTC))
                .execute();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT));
    }
}
