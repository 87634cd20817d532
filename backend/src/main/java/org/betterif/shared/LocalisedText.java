package org.betterif.shared;

import jakarta.validation.constraints.NotBlank;

/** A text that the council publishes, in both languages together, as the Welsh Language Standards ask. */
public record LocalisedText(@NotBlank String en, @NotBlank String cy) {

    /** The text in the language of a reader: {@code cy} for Welsh, else English. */
    public String in(String language) {
        return "cy".equals(language) ? cy : en;
    }
}
