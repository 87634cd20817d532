package org.betterif.page.readable;

/**
 * What a page says to readers without JavaScript.
 *
 * @param title its own, without the site's name; empty where there is none but that
 * @param html safe: built from escaped text and sanitised Markdown only
 * @param indexed whether search engines may list it
 */
public record ReadablePage(String title, String description, String html, boolean indexed) {

    static ReadablePage listed(String title, String description, String html) {
        return new ReadablePage(title, description, html, true);
    }

    static ReadablePage unlisted(String title, String description, String html) {
        return new ReadablePage(title, description, html, false);
    }

    /** Where a page is in a language: Welsh ones have a prefix. */
    public static String href(String language, String path) {
        return language.equals("cy") ? "/cy" + (path.equals("/") ? "" : path) : path;
    }
}
