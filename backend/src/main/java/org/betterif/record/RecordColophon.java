package org.betterif.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.text.Colophon;

/** Spreads the newest head with feeds and summaries: heads that many people hold cannot be taken back. */
@ApplicationScoped
class RecordColophon implements Colophon {

    private final Log log;

    RecordColophon(Log log) {
        this.log = log;
    }

    @Override
    public Optional<Line> line() {
        return log.newestHead()
                .map(head -> new Line(
                        new LocalisedText(
                                PlainWords.word("en", "colophon", head.line()),
                                PlainWords.word("cy", "colophon", head.line())),
                        "/record"));
    }
}
