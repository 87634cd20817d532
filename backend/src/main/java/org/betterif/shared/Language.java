package org.betterif.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The two languages of the place; {@code OTHER} only for texts imported from elsewhere. */
public enum Language {
    EN("en"),
    CY("cy"),
    OTHER("other");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a code that is none of ours */
    @JsonCreator
    public static Language of(String code) {
        for (var language : values()) {
            if (language.code.equals(code)) {
                return language;
            }
        }
        throw new IllegalArgumentException("a language is one of en, cy, other");
    }
}
