package org.betterif.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.betterif.shared.LocalisedText;

/** The files under {@code resources/demo}; what they mean stands in the README there. */
final class DemoFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DemoFiles() {}

    /** @param name without the folder and the ending, such as {@code ideas} */
    static Told read(String name, Instant now) {
        var path = "demo/" + name + ".json";
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + path);
            }
            return new Told(JSON.readTree(in), now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LocalisedText serviceName(String slug, Instant now) {
        return read("place", now).list("services").stream()
                .filter(service -> service.text("slug").equals(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demo knows no service " + slug))
                .both("name");
    }
}
