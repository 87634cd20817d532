package org.betterif.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import org.betterif.shared.text.WrittenText;
import org.jspecify.annotations.Nullable;

/**
 * A text that the council publishes, in both languages together, as the Welsh Language Standards ask. In an entity:
 * {@code @EmbeddedColumnNaming("name_%s")} for the columns {@code name_en} and {@code name_cy}.
 */
@Embeddable
public record LocalisedText(@NotBlank String en, @NotBlank String cy) {

    /** As a request brings it: made fit to store before its size is judged. */
    @JsonCreator
    static LocalisedText written(@JsonProperty("en") @Nullable String en, @JsonProperty("cy") @Nullable String cy) {
        return new LocalisedText(cleaned(en), cleaned(cy));
    }

    private static String cleaned(@Nullable String text) {
        return text == null ? "" : WrittenText.cleaned(text);
    }

    /** The text in the language of a reader: {@code cy} for Welsh, else English. */
    public String in(String language) {
        return "cy".equals(language) ? cy : en;
    }
}
