package org.betterif.page.readable;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
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
                .map(page -> ReadablePage.listed(
                        page.title(),
                        page.description(),
                        Html.heading(1, page.title()) + Html.paragraph(page.description()) + page.html()));
    }
}
