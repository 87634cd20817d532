package org.betterif.demo;

import java.util.ArrayList;
import java.util.List;
import org.betterif.comment.CommentDirectory;
import org.betterif.comment.imported.ImportedComment;
import org.betterif.comment.thread.Stance;
import org.betterif.shared.Language;
import org.jspecify.annotations.Nullable;

/** What the neighbours, officers and councillors say to each other. */
final class DemoThreads {

    private final CommentDirectory directory;
    private final DemoIdeas ideas;
    private final DemoPeople people;

    DemoThreads(CommentDirectory directory, DemoIdeas ideas, DemoPeople people) {
        this.directory = directory;
        this.ideas = ideas;
        this.people = people;
    }

    void tell(Told threads, Told replies) {
        threads.stream().forEach(thread -> {
            var key = thread.text("idea");
            var comments = new ArrayList<ImportedComment>();
            add(comments, key, null, thread.list("comments"), false);
            directory.importComments(ideas.number(key), DemoIdeas.SOURCE, comments);
        });
        replies.stream().filter(idea -> idea.has("councillorReplies")).forEach(idea -> {
            var key = idea.text("key");
            var comments = new ArrayList<ImportedComment>();
            add(comments, key + "-reply", null, idea.list("councillorReplies"), true);
            directory.importComments(ideas.number(key), DemoIdeas.SOURCE, comments);
        });
    }

    /** One more comment, and its id. */
    long tell(String idea, String key, Told comment) {
        directory.importComments(ideas.number(idea), DemoIdeas.SOURCE, List.of(imported(comment, key, null, false)));
        return directory.imported(DemoIdeas.SOURCE, key).orElseThrow();
    }

    private void add(
            List<ImportedComment> all, String path, @Nullable String parent, List<Told> comments, boolean councillor) {
        for (int i = 0; i < comments.size(); i++) {
            var comment = comments.get(i);
            var id = path + "." + (i + 1);
            all.add(imported(comment, id, parent, councillor));
            add(all, id, id, comment.list("replies"), false);
        }
    }

    private ImportedComment imported(Told comment, String id, @Nullable String parent, boolean councillor) {
        int agrees = comment.has("agrees") ? comment.number("agrees") : 0;
        return new ImportedComment(
                id,
                parent,
                people.person(comment.text("by")),
                null,
                // without words it leaves a tombstone above its replies
                comment.has("deleted") ? "" : comment.text("text"),
                Language.of(comment.text("language")),
                stance(comment),
                comment.ago("daysAgo"),
                councillor,
                0,
                people.neighbours(agrees));
    }

    private static Stance stance(Told comment) {
        var stance = comment.valueOrNull("stance", Stance.class);
        return stance == null ? Stance.NEITHER : stance;
    }
}
