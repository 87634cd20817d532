package org.betterif.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.betterif.record.RecordView.EntryView;
import org.betterif.shared.text.Html;
import org.betterif.shared.text.ReadableSource;
import org.betterif.shared.text.SafeHtml;

/** The record for readers without JavaScript. */
@ApplicationScoped
class RecordPages implements ReadableSource {

    private static final Pattern ONE = Pattern.compile("/record/(\\d{1,18})");
    private static final int LISTED = 50;

    private final RecordReader reader;
    private final Log log;

    RecordPages(RecordReader reader, Log log) {
        this.reader = reader;
        this.log = log;
    }

    @Override
    public boolean answersFor(String path) {
        return path.equals("/record") || ONE.matcher(path).matches();
    }

    @Override
    public Optional<Readable> find(String path, String language) {
        var one = ONE.matcher(path);
        return one.matches() ? entry(Long.parseLong(one.group(1)), language) : Optional.of(latest(language));
    }

    private Readable latest(String language) {
        var html = new StringBuilder();
        log.newestHead()
                .ifPresent(head -> html.append(Html.section(
                        PlainWords.word(language, "page.head"),
                        Html.paragraph(PlainWords.word(
                                        language,
                                        "page.signed",
                                        head.size(),
                                        reader.words().date(language, head.at())))
                                + "<p><code>" + SafeHtml.escape(head.line()) + "</code></p>")));
        html.append(
                Html.section(
                        PlainWords.word(language, "page.check"),
                        Html.paragraph(PlainWords.word(language, "page.how"))
                                + "<p><a href=\"/api/record/log.jsonl\">"
                                + SafeHtml.escape(PlainWords.word(language, "page.download"))
                                + "</a></p><p><code>java -jar quarkus-run.jar verify-record FILE --key KEY --since HEAD</code></p>"));
        var list = new StringBuilder("<ol reversed>");
        for (var entry : reader.entries(null, null, Long.MAX_VALUE, LISTED)) {
            list.append("<li value=\"")
                    .append(entry.index())
                    .append("\">")
                    .append(line(entry, language))
                    .append("</li>");
        }
        html.append(Html.section(
                PlainWords.word(language, "page.latest"), list.append("</ol>").toString()));
        return new Readable(
                PlainWords.word(language, "page.title"),
                PlainWords.word(language, "page.description"),
                html.toString());
    }

    private Optional<Readable> entry(long index, String language) {
        var head = log.newestHead();
        if (head.isEmpty() || index >= head.get().size() || log.entry(index).isEmpty()) {
            return Optional.empty();
        }
        var proof = reader.proof(index, null);
        var path = new StringBuilder("<ol>");
        proof.path().forEach(hash -> path.append("<li><code>").append(hash).append("</code></li>"));
        var html = "<p><code>" + SafeHtml.escape(proof.entry().entry()) + "</code></p>"
                + Html.section(
                        PlainWords.word(language, "page.proof"),
                        Html.paragraph(PlainWords.word(
                                        language, "page.path", proof.head().size())) + "<p><code>"
                                + proof.entry().leaf() + "</code></p>" + path.append("</ol>"))
                + "<p>" + Html.link(language, "/record", PlainWords.word(language, "page.title")) + "</p>";
        return Optional.of(new Readable(
                PlainWords.word(language, "page.entry", index),
                proof.entry().says().in(language),
                html));
    }

    private String line(EntryView entry, String language) {
        return reader.words().date(language, entry.at()) + ": "
                + Html.link(language, "/record/" + entry.index(), entry.says().in(language));
    }
}
