package org.betterif.shared.text;

import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** All {@link Colophon}s there are, for templates: {@code cdi:colophons.lines('en')}. */
@ApplicationScoped
@Named("colophons")
@Unremovable
public class Colophons {

    private final List<Colophon> known;

    Colophons(@All List<Colophon> known) {
        this.known = known;
    }

    /** In a language, {@code cy} or {@code en}. */
    public List<String> lines(String language) {
        return known.stream()
                .flatMap(colophon -> colophon.line().stream())
                .map(line -> line.words().in(language))
                .toList();
    }
}
