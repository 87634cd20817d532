package org.betterif.place.topic;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The drawings, and the colours that go with them, that the app has for topics. */
public enum TopicLook {
    NATURE,
    STREETS,
    CULTURE,
    YOUNG,
    CARE,
    HOMES,
    ENERGY,
    MONEY,
    PLACE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a code that is none of ours */
    @JsonCreator
    public static TopicLook of(String code) {
        for (var look : values()) {
            if (look.code().equals(code)) {
                return look;
            }
        }
        throw new IllegalArgumentException("there is no such icon or colour");
    }
}
