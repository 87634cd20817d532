package org.betterif.page.readable;

/** Texts that need no data. */
final class StaticPages {

    private StaticPages() {}

    static ReadablePage notFound(String language) {
        return "cy".equals(language)
                ? ReadablePage.unlisted(
                        "Nid oes tudalen yma",
                        "Nid oes tudalen yn y cyfeiriad hwn.",
                        "<h1>Nid oes tudalen yma</h1><p><a href=\"/cy\">I'r dudalen gartref</a></p>")
                : ReadablePage.unlisted(
                        "Nothing here",
                        "There is no page at this address.",
                        "<h1>Nothing here</h1><p><a href=\"/\">To the home page</a></p>");
    }

    /** For pages of the app that are for people signed in, or whose text is in the app alone. */
    static ReadablePage untitled(String language) {
        return "cy".equals(language)
                ? ReadablePage.unlisted(
                        "",
                        "Oni fyddai'n well pe …",
                        "<noscript><p>Mae angen JavaScript ar y dudalen hon. <a href=\"/cy/ideas\">Darllenwch y syniadau hebddo.</a></p></noscript>")
                : ReadablePage.unlisted(
                        "",
                        "Wouldn't it be better if …",
                        "<noscript><p>This page needs JavaScript. <a href=\"/ideas\">Read the ideas without it.</a></p></noscript>");
    }
}
