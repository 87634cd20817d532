package org.betterif.response.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What an answer says, as tables keep it. */
public record WrittenAnswer(String json) {

    public static WrittenAnswer of(AnswerContent content, ObjectMapper mapper) {
        try {
            return new WrittenAnswer(mapper.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public AnswerContent content(ObjectMapper mapper) {
        try {
            return mapper.readValue(json, AnswerContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
