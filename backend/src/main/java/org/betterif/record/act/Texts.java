package org.betterif.record.act;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.betterif.comment.CommentDirectory;
import org.betterif.comment.CommentRef;
import org.betterif.comment.thread.CommentState;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.text.PublishedText;
import org.betterif.idea.text.TextDirectory;
import org.betterif.moderation.judging.ModerationDirectory;
import org.betterif.response.PublicAnswer;
import org.betterif.response.ResponseDirectory;
import org.betterif.response.owed.DutyView;
import org.betterif.response.owed.OwedDirectory;
import org.betterif.response.reception.followup.FollowUpDirectory;
import org.betterif.response.reception.followup.FollowUpView;
import org.betterif.shortlist.PublishedShortlist;
import org.betterif.shortlist.ShortlistDirectory;
import org.jspecify.annotations.Nullable;

/** The texts behind the hashes, asked of the features that keep them: the record has no copy. */
@ApplicationScoped
class Texts {

    private final IdeaDirectory ideas;
    private final TextDirectory texts;
    private final CommentDirectory comments;
    private final ResponseDirectory responses;
    private final OwedDirectory owed;
    private final FollowUpDirectory followUps;
    private final ModerationDirectory moderation;
    private final ShortlistDirectory shortlists;

    Texts(
            IdeaDirectory ideas,
            TextDirectory texts,
            CommentDirectory comments,
            ResponseDirectory responses,
            OwedDirectory owed,
            FollowUpDirectory followUps,
            ModerationDirectory moderation,
            ShortlistDirectory shortlists) {
        this.ideas = ideas;
        this.texts = texts;
        this.comments = comments;
        this.responses = responses;
        this.owed = owed;
        this.followUps = followUps;
        this.moderation = moderation;
        this.shortlists = shortlists;
    }

    /** @param version null for the newest */
    Optional<PublishedText> ofIdea(long number, @Nullable Integer version) {
        return texts.published(number, version);
    }

    /** The text as it is stored, whether or not everybody may read it now. */
    Optional<String> stored(Subject subject) {
        return switch (subject.what()) {
            case "idea" ->
                ofIdea(subject.id(), Math.toIntExact(subject.version())).map(Written::of);
            case "comment" -> comments.comment(subject.id()).map(CommentRef::text);
            case "answer" -> answer(subject);
            case "follow-up" ->
                Optional.ofNullable(followUps.views(List.of(subject.id())).get(subject.id()))
                        .map(FollowUpView::text);
            case "extension" -> duty(subject).map(DutyView::extension).map(extension -> Written.of(extension.reason()));
            case "note" -> duty(subject).map(DutyView::note).map(Written::of);
            case "moderation" -> moderation.publicNote(subject.id()).map(Written::of);
            case "minutes" ->
                shortlists
                        .published(subject.id())
                        .map(PublishedShortlist::minutes)
                        .map(Written::of);
            default -> Optional.empty(); // somebody changed it in the database
        };
    }

    /** Only what everybody may read now. */
    Optional<String> readable(Subject subject) {
        return switch (subject.what()) {
            case "comment" ->
                comments.comment(subject.id())
                        .filter(comment ->
                                comment.visibility() == CommentState.PUBLIC && publicIdea(comment.ideaNumber()))
                        .map(CommentRef::text);
            case "idea" -> publicIdea(subject.id()) ? stored(subject) : Optional.empty();
            case "answer", "follow-up", "extension", "note" ->
                publicIdea(subject.idea()) ? stored(subject) : Optional.empty();
            default -> stored(subject); // public whatever becomes of an idea
        };
    }

    private boolean publicIdea(long number) {
        return ideas.idea(number).filter(idea -> idea.publicNow()).isPresent();
    }

    private Optional<DutyView> duty(Subject subject) {
        return owed.views(owed.byId(List.of(subject.id()))).stream().findFirst();
    }

    private Optional<String> answer(Subject subject) {
        return responses.answers(List.of(subject.idea())).getOrDefault(subject.idea(), List.of()).stream()
                .filter(answer -> answer.id() == subject.id())
                .findFirst()
                .flatMap(answer -> content(answer, subject.version()));
    }

    private static Optional<String> content(PublicAnswer answer, long version) {
        if (answer.version() == version) {
            return Optional.of(Written.of(answer.content()));
        }
        return answer.history().stream()
                .filter(former -> former.version() == version)
                .map(PublicAnswer.VersionView::content)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Written::of);
    }
}
