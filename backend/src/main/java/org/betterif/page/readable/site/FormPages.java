package org.betterif.page.readable.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.betterif.page.readable.PageSource;
import org.betterif.page.readable.ReadablePage;
import org.betterif.page.readable.Words;
import org.betterif.shared.text.Html;

/** Forms need a script: each says so, what it is for, and how to reach the council without it. */
@ApplicationScoped
class FormPages implements PageSource {

    private static final Map<String, String> FORMS =
            Map.of("/ideas/new", "form.share", "/report", "form.report", "/defamation", "form.notice");

    private final ContactConfig contact;

    FormPages(ContactConfig contact) {
        this.contact = contact;
    }

    @Override
    public boolean answersFor(String path) {
        return FORMS.containsKey(path);
    }

    @Override
    public Optional<ReadablePage> find(String path, String language) {
        var words = Words.in(language);
        var key = FORMS.get(path);
        var title = words.of(key);
        var description = words.of(key + ".description");
        var html = Html.heading(1, title)
                + Html.paragraph(description)
                + "<noscript>"
                + Html.paragraph(words.of("form.needs"))
                + Html.paragraph(words.of(key + ".say"))
                + Html.paragraph(reach(words, language))
                + "<p>" + Html.link(language, "/ideas", words.of("document.ideas")) + "</p></noscript>";
        return Optional.of(ReadablePage.listed(title, description, html));
    }

    private String reach(Words words, String language) {
        return (language.equals("cy") ? contact.cy() : contact.en())
                .map(line -> words.of("form.reach", line))
                .orElseGet(() -> words.of("form.reach.unknown"));
    }
}
