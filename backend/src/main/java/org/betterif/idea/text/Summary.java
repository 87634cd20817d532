package org.betterif.idea.text;

/** The first words of an idea, plain, for a card. */
final class Summary {

    private static final int LONGEST = 220;

    private Summary() {}

    /** Of safe HTML: tags become spaces, entities stay text; at most 220 characters, cut between words. */
    static String of(String html) {
        var text = html.replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#43;", "+")
                .replace("&#61;", "=")
                .replace("&#64;", "@")
                .replace("&#96;", "`")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        int end = text.offsetByCodePoints(0, LONGEST - 1);
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > end / 2 ? space : end) + "…";
    }
}
