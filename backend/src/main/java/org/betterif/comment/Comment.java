package org.betterif.comment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.betterif.comment.thread.CommentRow;
import org.betterif.comment.thread.CommentState;
import org.betterif.comment.thread.Stance;
import org.betterif.shared.Language;
import org.betterif.shared.problem.CommonReason;
import org.betterif.shared.problem.ProblemException;
import org.betterif.shared.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/** One comment. Agreement and replies are counted in the same row, by statements of {@link Comments} and {@link Agreements}, not by this class. */
@Entity
@Table(name = "comment")
class Comment {

    /** An edit within this time of posting leaves no mark: everybody mistypes. */
    static final Duration QUIET = Duration.ofMinutes(15);

    private static final int DEEPEST_WAY = 100;

    @Id
    private long id;

    @Version
    private int version = 1;

    private long ideaNumber;
    private @Nullable Long parentId;
    private long[] ancestors = {};
    private @Nullable Long authorPersonId;
    private @Nullable String authorName;

    @Enumerated(EnumType.STRING)
    private Stance stance = Stance.NEITHER;

    private String language = "";
    private String text = "";
    private String html = "";

    @Enumerated(EnumType.STRING)
    private CommentState state = CommentState.PUBLIC;

    private @Nullable String removedReason;
    private boolean councillorReply;
    private Instant postedAt = Instant.EPOCH;
    private @Nullable Instant editedAt;

    protected Comment() {}

    /** What a person wrote, as written and as shown. */
    record Words(String text, String html, Language language, Stance stance) {

        static Words of(String text, Language language, Stance stance) {
            return new Words(text, SafeHtml.fromMarkdown(text), language, stance);
        }
    }

    static Comment post(
            long id,
            long ideaNumber,
            @Nullable Comment parent,
            long author,
            Words words,
            boolean councillorReply,
            Instant at) {
        var comment = new Comment();
        comment.id = id;
        comment.ideaNumber = ideaNumber;
        comment.authorPersonId = author;
        comment.councillorReply = councillorReply;
        comment.postedAt = at;
        if (parent != null) {
            comment.parentId = parent.id;
            comment.ancestors = parent.wayForReplies();
        }
        comment.write(words);
        return comment;
    }

    /** Beyond a hundred steps replies stand beside each other: still in order, still knowing whom they answer. */
    private long[] wayForReplies() {
        int kept = Math.min(ancestors.length, DEEPEST_WAY - 1);
        var way = Arrays.copyOf(ancestors, kept + 1);
        way[kept] = id;
        return way;
    }

    void edit(Words words, Instant at) {
        requireState(CommentState.PUBLIC);
        write(words);
        if (at.isAfter(quietUntil())) {
            editedAt = at;
        }
    }

    private void write(Words words) {
        text = words.text();
        html = words.html();
        language = words.language().code();
        stance = words.stance();
    }

    void delete() {
        become(CommentState.DELETED);
        wipe();
    }

    void hide(String reason) {
        become(CommentState.HIDDEN);
        removedReason = reason;
    }

    void seal() {
        become(CommentState.SEALED);
        removedReason = null;
    }

    void restore() {
        become(CommentState.PUBLIC);
        removedReason = null;
    }

    /** Everything that says who wrote it goes, the words too, whatever state it is in. */
    void forget() {
        state = CommentState.DELETED;
        removedReason = null;
        authorPersonId = null;
        authorName = null;
        wipe();
    }

    private void wipe() {
        text = "";
        html = "";
        stance = Stance.NEITHER;
        councillorReply = false;
    }

    private void become(CommentState next) {
        if (!state.canBecome(next)) {
            throw changedMeanwhile(); // two moderators at once, or one and the author
        }
        state = next;
    }

    private void requireState(CommentState needed) {
        if (state != needed) {
            throw changedMeanwhile();
        }
    }

    private ProblemException changedMeanwhile() {
        return new ProblemException(
                CommonReason.CHANGED_MEANWHILE,
                "The comment is " + state.name().toLowerCase(java.util.Locale.ROOT) + " meanwhile.");
    }

    /** As a list reads it, of one that nobody has answered or agreed with yet. */
    CommentRow row() {
        return new CommentRow(
                id,
                version,
                ideaNumber,
                parentId,
                placeInThread(),
                ancestors.length,
                ancestors.length == 0 ? id : ancestors[0],
                authorPersonId,
                authorName,
                stance,
                language(),
                html,
                state,
                removedReason,
                councillorReply,
                postedAt,
                editedAt,
                0,
                0,
                0,
                null);
    }

    private String placeInThread() {
        return LongStream.concat(Arrays.stream(ancestors), LongStream.of(id))
                .mapToObj(Long::toString)
                .collect(Collectors.joining("."));
    }

    CommentRef ref() {
        return new CommentRef(id, ideaNumber, authorPersonId, state, text, language(), postedAt);
    }

    /** For its author, all of it. */
    java.util.Map<String, Object> copy() {
        return java.util.Map.of(
                "id", id, "idea", ideaNumber, "text", text, "stance", stance, "state", state, "postedAt", postedAt);
    }

    boolean by(long personId) {
        return authorPersonId != null && authorPersonId == personId;
    }

    Instant quietUntil() {
        return postedAt.plus(QUIET);
    }

    boolean publicNow() {
        return state == CommentState.PUBLIC;
    }

    long id() {
        return id;
    }

    /** The way from the thread's first comment to this one, without it. */
    long[] ancestors() {
        return ancestors.clone();
    }

    int version() {
        return version;
    }

    long ideaNumber() {
        return ideaNumber;
    }

    @Nullable
    Long parentId() {
        return parentId;
    }

    @Nullable
    Long authorPersonId() {
        return authorPersonId;
    }

    @Nullable
    Instant editedAt() {
        return editedAt;
    }

    CommentState state() {
        return state;
    }

    boolean councillorReply() {
        return councillorReply;
    }

    String text() {
        return text;
    }

    Language language() {
        return Language.of(language);
    }
}
