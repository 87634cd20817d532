package org.betterif.record.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.betterif.comment.CommentEvent;
import org.betterif.idea.IdeaEvent;
import org.betterif.response.ResponseEvent;

/** Writes the record as ideas, comments and answers happen. What is null is not public, or stands in another entry. */
@ApplicationScoped
class RecordObserver {

    private final Recorder recorder;
    private final Texts texts;

    RecordObserver(Recorder recorder, Texts texts) {
        this.recorder = recorder;
        this.texts = texts;
    }

    void idea(@Observes IdeaEvent event) {
        var act =
                switch (event) {
                    case IdeaEvent.Submitted e -> null; // not public yet
                    case IdeaEvent.Opened e -> text(act(RecordKind.IDEA_PUBLISHED, e), e.number(), null);
                    case IdeaEvent.TextChanged e -> text(act(RecordKind.IDEA_CHANGED, e), e.number(), e.version());
                    case IdeaEvent.Withdrawn e -> act(RecordKind.IDEA_WITHDRAWN, e);
                    case IdeaEvent.ClosedInFavour e ->
                        act(RecordKind.IDEA_CLOSED_IN_FAVOUR, e).with("other", e.ofNumber());
                    case IdeaEvent.Joined e -> act(RecordKind.IDEA_JOINED, e).with("other", e.intoNumber());
                    case IdeaEvent.Closed e -> act(RecordKind.IDEA_CLOSED, e);
                    case IdeaEvent.Hidden e -> null; // the moderator's decision is the entry
                    case IdeaEvent.Restored e -> null;
                    case IdeaEvent.Sealed e -> null;
                };
        if (act != null) {
            recorder.add(act);
        }
    }

    private static Act act(RecordKind kind, IdeaEvent event) {
        return Act.of(kind, event.number(), event.occurredAt(), event.origin());
    }

    /** @param version null for the newest */
    private Act text(Act act, long number, @org.jspecify.annotations.Nullable Integer version) {
        texts.ofIdea(number, version).ifPresent(found -> act.with("version", found.version())
                .about(Subject.idea(number, found.version()), Written.of(found)));
        return act;
    }

    void comment(@Observes CommentEvent event) {
        switch (event) {
            case CommentEvent.Posted e ->
                recorder.addAll(e.comments().stream()
                        .map(posted -> published(posted, e))
                        .toList());
            case CommentEvent.Edited e -> {
                var subject = Subject.comment(e.commentId());
                recorder.forget(subject); // the former words are gone
                recorder.add(text(act(RecordKind.COMMENT_CHANGED, e), subject));
            }
            case CommentEvent.Deleted e -> {
                recorder.forget(Subject.comment(e.commentId()));
                recorder.add(act(RecordKind.COMMENT_DELETED, e));
            }
        }
    }

    private static Act published(CommentEvent.Posted.One posted, CommentEvent.Posted event) {
        return Act.of(RecordKind.COMMENT_PUBLISHED, posted.ideaNumber(), event.occurredAt(), event.origin())
                .with("comment", posted.commentId())
                .with("councillor", posted.councillorReply() ? true : null)
                .about(Subject.comment(posted.commentId()), posted.text());
    }

    private static Act act(RecordKind kind, CommentEvent.OfOne event) {
        return Act.of(kind, event.ideaNumber(), event.occurredAt(), event.origin())
                .with("comment", event.commentId());
    }

    private Act text(Act act, Subject subject) {
        texts.stored(subject).ifPresent(text -> act.about(subject, text));
        return act;
    }

    void response(@Observes ResponseEvent event) {
        var act =
                switch (event) {
                    case ResponseEvent.DutyStarted e ->
                        act(RecordKind.ANSWER_OWED, e)
                                .with("duty", e.dutyId())
                                .with("cause", e.cause())
                                .with("due", e.due());
                    case ResponseEvent.Extended e ->
                        text(
                                act(RecordKind.ANSWER_EXTENDED, e)
                                        .with("duty", e.dutyId())
                                        .with("due", e.due()),
                                Subject.extension(e.ideaNumber(), e.dutyId()));
                    case ResponseEvent.MeetingHeld e ->
                        act(RecordKind.MEETING_HELD, e)
                                .with("duty", e.dutyId())
                                .with("meeting", e.consequence())
                                .with("on", e.on().toString());
                    case ResponseEvent.Reminded e -> null; // between the council and itself
                    case ResponseEvent.Overdue e ->
                        act(RecordKind.ANSWER_OVERDUE, e)
                                .with("duty", e.dutyId())
                                .with("due", e.due());
                    case ResponseEvent.AnswerPublished e ->
                        text(
                                act(RecordKind.ANSWER_PUBLISHED, e)
                                        .with("answer", e.answerId())
                                        .with("decision", e.decision())
                                        .with("round", e.round()),
                                Subject.answer(e.ideaNumber(), e.answerId(), 1));
                    case ResponseEvent.AnswerCorrected e ->
                        text(
                                act(RecordKind.ANSWER_CORRECTED, e)
                                        .with("answer", e.answerId())
                                        .with("version", e.version()),
                                Subject.answer(e.ideaNumber(), e.answerId(), e.version()));
                    case ResponseEvent.Contested e ->
                        act(RecordKind.ANSWER_CONTESTED, e)
                                .with("duty", e.dutyId())
                                .with("due", e.due());
                    case ResponseEvent.FollowedUp e ->
                        text(
                                act(RecordKind.ANSWER_FOLLOWED_UP, e).with("answer", e.answerId()),
                                Subject.followUp(e.ideaNumber(), e.answerId()));
                    case ResponseEvent.FollowUpChanged e -> {
                        var subject = Subject.followUp(e.ideaNumber(), e.answerId());
                        recorder.forget(subject); // the former words are gone
                        yield text(act(RecordKind.ANSWER_FOLLOW_UP_CHANGED, e).with("answer", e.answerId()), subject);
                    }
                    case ResponseEvent.FollowUpDeleted e -> {
                        recorder.forget(Subject.followUp(e.ideaNumber(), e.answerId()));
                        yield act(RecordKind.ANSWER_FOLLOW_UP_DELETED, e).with("answer", e.answerId());
                    }
                    case ResponseEvent.FollowUpHidden e -> null; // the moderator's decision is the entry
                    case ResponseEvent.FollowUpRestored e -> null;
                    // who adopted it stands on the idea's page: no person is in the record
                    case ResponseEvent.Adopted e -> act(RecordKind.IDEA_ADOPTED, e);
                    case ResponseEvent.ClosedWithNote e ->
                        text(
                                act(RecordKind.ANSWER_CLOSED_WITH_NOTE, e).with("duty", e.dutyId()),
                                Subject.note(e.ideaNumber(), e.dutyId()));
                };
        if (act != null) {
            recorder.add(act);
        }
    }

    private static Act act(RecordKind kind, ResponseEvent event) {
        return Act.of(kind, event.ideaNumber(), event.occurredAt(), event.origin());
    }
}
