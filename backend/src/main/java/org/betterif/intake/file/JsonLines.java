package org.betterif.intake.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file with one JSON object a line. */
final class JsonLines {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            // other people's files say more than we take
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private JsonLines() {}

    /** Those that can be read; the others are in the report. */
    static <T> List<Line<T>> read(Path file, Class<T> type, LineReport report) {
        var name = String.valueOf(file.getFileName());
        var read = new ArrayList<Line<T>>();
        long number = 0;
        for (var bytes : Lines.of(file)) {
            number++;
            try {
                var text = Lines.text(bytes);
                if (!text.isBlank()) {
                    report.count("lines", 1);
                    read.add(new Line<>(name, number, value(text, type)));
                }
            } catch (CharacterCodingException notUtf8) {
                report.count("lines", 1);
                report.broken(name, number, "is not UTF-8 text");
            } catch (JsonProcessingException wrong) {
                report.broken(name, number, wrong.getOriginalMessage());
            }
        }
        return read;
    }

    private static <T> T value(String text, Class<T> type) throws JsonProcessingException {
        T value = JSON.readValue(text, type);
        if (value == null) {
            throw new com.fasterxml.jackson.core.JsonParseException(null, "is null");
        }
        return value;
    }
}
