package org.betterif.page.readable.site;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.betterif.page.readable.PageSource;
import org.betterif.page.readable.ReadablePage;
import org.betterif.shared.text.ReadableSource;

/** Pages of features at the edge, which this package may not import: they offer their text themselves. */
@ApplicationScoped
class FeaturePages implements PageSource {

    private final List<ReadableSource> sources;

    FeaturePages(@All List<ReadableSource> sources) {
        this.sources = sources;
    }

    @Override
    public boolean answersFor(String path) {
        return sources.stream().anyMatch(source -> source.answersFor(path));
    }

    @Override
    public Optional<ReadablePage> find(String path, String language) {
        return sources.stream()
                .filter(source -> source.answersFor(path))
                .findFirst()
                .flatMap(source -> source.find(path, language))
                .map(page -> ReadablePage.begun(page.title(), page.description(), page.html()));
    }
}
