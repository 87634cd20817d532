package org.betterif.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.betterif.shared.problem.CommonReason;
import org.betterif.shared.problem.ProblemException;

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

    /** The code of what somebody writes or reads here. @throws ProblemException 400 for a language of elsewhere */
    public String spoken() {
        if (this == OTHER) {
            throw ProblemException.invalid("language", CommonReason.INVALID, "Say en or cy.");
        }
        return code;
    }
}
