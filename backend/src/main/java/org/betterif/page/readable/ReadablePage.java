package org.betterif.page.readable;

import org.betterif.shared.text.Html;

/**
 * What a page says to readers without JavaScript.
 *
 * @param title its own, without the site's name; empty where there is none but that
 * @param html safe: built from escaped text and sanitised Markdown only
 * @param indexed whether search engines may list it
 */
public record ReadablePage(String title, String description, String html, boolean indexed) {

    public static ReadablePage listed(String title, String description, String html) {
        return new ReadablePage(title, description, html, true);
    }

    /** Listed, and begun by its title and its description. @param html what follows them */
    public static ReadablePage begun(String title, String description, String html) {
        return listed(title, description, Html.heading(1, title) + Html.paragraph(description) + html);
    }

    static ReadablePage unlisted(String title, String description, String html) {
        return new ReadablePage(title, description, html, false);
    }
}
