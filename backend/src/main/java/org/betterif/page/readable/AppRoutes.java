package org.betterif.page.readable;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The addresses that the app has a page for, as its build lists them; any other is answered with 404. */
@ApplicationScoped
class AppRoutes {

    private static final String FILE = "META-INF/resources/routes.json";

    private final List<Pattern> patterns = new ArrayList<>();

    AppRoutes(ObjectMapper json) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (in != null) {
                for (var route : json.readValue(in, String[].class)) {
                    patterns.add(Pattern.compile(expression(route)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param path without the language's prefix, such as {@code /ideas/142} */
    boolean has(String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    /** {@code /ideas/[number]} becomes {@code /ideas/[^/]+}; groups such as {@code (desk)} are no part of an address. */
    private static String expression(String route) {
        var out = new StringBuilder();
        for (var segment : route.split("/")) {
            if (segment.isEmpty() || segment.matches("\\(.*\\)")) {
                continue;
            }
            out.append('/').append(segment.startsWith("[") ? "[^/]+" : Pattern.quote(segment));
        }
        return out.isEmpty() ? "/" : out.toString();
    }
}
