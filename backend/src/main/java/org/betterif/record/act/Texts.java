package org.betterif.record.act;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.betterif.comment.CommentDirectory;
import org.betterif.comment.CommentRef;
import org.betterif.comment.CommentState;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.text.PublishedText;
import org.betterif.idea.text.TextDirectory;
import org.betterif.response.PublicAnswer;
import org.betterif.response.ResponseDirectory;
import org.jspecify.annotations.Nullable;

/** The texts behind the hashes, asked of the features that keep them: the record has no copy. */
@ApplicationScoped
class Texts {

    private static final ObjectMapper PLAIN = new ObjectMapper();

    private final IdeaDirectory ideas;
    private final TextDirectory texts;
    private final CommentDirectory comments;
    private final ResponseDirectory responses;
    private final ObjectMapper json;

    Texts(
            IdeaDirectory ideas,
            TextDirectory texts,
            CommentDirectory comments,
            ResponseDirectory responses,
            ObjectMapper json) {
        this.ideas = ideas;
        this.texts = texts;
        this.comments = comments;
        this.responses = responses;
        this.json = json;
    }

    /** @param version null for the newest */
    Optional<PublishedText> ofIdea(long number, @Nullable Integer version) {
        return texts.published(number, version);
    }

    /** An idea's sections as one text: a JSON object, in this order, without spaces. */
    static String written(PublishedText text) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("title", text.title());
        parts.put("now", text.now());
        parts.put("change", text.change());
        parts.put("forWhom", text.forWhom());
        parts.put("have", text.have());
        return written(PLAIN, parts);
    }

    /** The text as it is stored, whether or not everybody may read it now. */
    Optional<String> stored(Subject subject) {
        return switch (subject.kind()) {
            case "idea" ->
                ofIdea(subject.id(), Math.toIntExact(subject.version())).map(Texts::written);
            case "comment" -> comments.comment(subject.id()).map(CommentRef::text);
            default -> answer(subject);
        };
    }

    /** Only what everybody may read now. */
    Optional<String> readable(Subject subject) {
        return switch (subject.kind()) {
            case "comment" ->
                comments.comment(subject.id())
                        .filter(comment ->
                                comment.visibility() == CommentState.PUBLIC && publicIdea(comment.ideaNumber()))
                        .map(CommentRef::text);
            case "idea" -> publicIdea(subject.id()) ? stored(subject) : Optional.empty();
            default -> publicIdea(ideaOf(subject)) ? stored(subject) : Optional.empty();
        };
    }

    private boolean publicIdea(long number) {
        return ideas.idea(number).filter(idea -> idea.publicNow()).isPresent();
    }

    private static long ideaOf(Subject answer) {
        return Long.parseLong(answer.kind().substring("answer-".length()));
    }

    private Optional<String> answer(Subject subject) {
        long idea = ideaOf(subject);
        return responses.answers(List.of(idea)).getOrDefault(idea, List.of()).stream()
                .filter(answer -> answer.id() == subject.id())
                .findFirst()
                .flatMap(answer -> content(answer, subject.version()));
    }

    private Optional<String> content(PublicAnswer answer, long version) {
        if (answer.version() == version) {
            return Optional.of(written(json, answer.content()));
        }
        return answer.history().stream()
                .filter(former -> former.version() == version && former.content() != null)
                .findFirst()
                .map(former -> written(json, former.content()));
    }

    private static String written(ObjectMapper mapper, @Nullable Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
