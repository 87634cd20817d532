package org.betterif.moderation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Why something is reported or removed; the public list says it by this code. */
public enum ReasonCode {
    IDENTIFIES_A_PERSON("identifiesAPerson", false, false),
    ACCUSATION("accusation", false, false),
    ABUSE("abuse", false, false),
    PRIVATE_DETAILS("privateDetails", false, true),
    ADVERTISING("advertising", false, false),
    WRONG_DOOR("wrongDoor", false, false),
    SAFEGUARDING("safeguarding", true, true),
    ILLEGAL("illegal", true, true),
    COURT_ORDER("courtOrder", true, true);

    private final String code;
    private final boolean seals;
    private final boolean urgent;

    ReasonCode(String code, boolean seals, boolean urgent) {
        this.code = code;
        this.seals = seals;
        this.urgent = urgent;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** What is removed for it is sealed: a neutral note and nothing else. Otherwise it is hidden, and listed. */
    public boolean seals() {
        return seals;
    }

    /** Comes first in the queue: waiting harms somebody. */
    public boolean urgent() {
        return urgent;
    }

    /** @throws IllegalArgumentException when there is none */
    public static ReasonCode of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no reason is called " + code));
    }
}
