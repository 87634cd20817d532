package org.betterif.response.text;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.betterif.shared.text.WrittenText;
import org.jspecify.annotations.Nullable;

/** A text of the council on its way to both languages: a draft may lack either; what is published says when the other comes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnswerText(
        @Nullable @Size(max = 20_000) String en,
        @Nullable @Size(max = 20_000) String cy) {

    public AnswerText {
        en = cleaned(en);
        cy = cleaned(cy);
    }

    @JsonIgnore
    public boolean empty() {
        return en == null && cy == null;
    }

    boolean inEnglish() {
        return en != null;
    }

    boolean inWelsh() {
        return cy != null;
    }

    /** The text in the language asked for, or in the other while that is still owed. */
    public String in(String language) {
        var wanted = "cy".equals(language) ? cy : en;
        var other = "cy".equals(language) ? en : cy;
        return wanted != null ? wanted : other != null ? other : "";
    }

    /** Fit to store; nothing where nothing was written. */
    public static @Nullable String cleaned(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var clean = WrittenText.cleaned(text);
        return clean.isEmpty() ? null : clean;
    }
}
