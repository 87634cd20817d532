package org.betterif.shortlist.deliberation;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.betterif.shared.Language;
import org.betterif.shared.text.WrittenText;
import org.jspecify.annotations.Nullable;

/** What jurors, authors and officers send. */
final class DeliberationRequests {

    private DeliberationRequests() {}

    record Ask(
            @Positive long idea,
            Question.@NotNull To to,
            @NotBlank @Size(max = 1000) String text,
            @NotNull Language language) {

        @JsonCreator
        Ask(long idea, Question.To to, @Nullable String text, Language language) {
            this.idea = idea;
            this.to = to;
            this.text = cleaned(text);
            this.language = language;
        }
    }

    record Words(
            @NotBlank @Size(max = 4000) String text,
            @NotNull Language language) {

        @JsonCreator
        Words(@Nullable String text, Language language) {
            this.text = cleaned(text);
            this.language = language;
        }
    }

    record NewNote(
            @Positive long idea,
            @NotBlank @Size(max = 2000) String text,
            @NotNull Language language) {

        @JsonCreator
        NewNote(long idea, @Nullable String text, Language language) {
            this.idea = idea;
            this.text = cleaned(text);
            this.language = language;
        }
    }

    /** @param named with the member's name, if they agreed to be named; else as "a member" */
    record Dissent(
            @NotBlank @Size(max = 4000) String text,
            @NotNull Language language,
            boolean named) {

        @JsonCreator
        Dissent(@Nullable String text, Language language, boolean named) {
            this.text = cleaned(text);
            this.language = language;
            this.named = named;
        }
    }

    private static String cleaned(@Nullable String text) {
        return text == null ? "" : WrittenText.cleaned(text);
    }
}
