package org.betterif.page.readable.idea;

import jakarta.enterprise.context.ApplicationScoped;
import org.betterif.account.Badge;
import org.betterif.comment.CommentDirectory;
import org.betterif.comment.thread.CommentReading;
import org.betterif.comment.thread.Stance;
import org.betterif.idea.IdeaCard;
import org.betterif.page.readable.Words;
import org.betterif.place.PlaceDirectory;
import org.betterif.shared.Language;
import org.betterif.shared.text.Html;
import org.betterif.shared.text.SafeHtml;

/** The beginning of an idea's conversation, for readers without a script. */
@ApplicationScoped
class ThreadText {

    private static final int SHOWN = 30;
    /** Deeper replies stand no further in: on a phone there would be no room for words. */
    private static final int DEEPEST = 3;

    private final CommentDirectory comments;
    private final PlaceDirectory places;

    ThreadText(CommentDirectory comments, PlaceDirectory places) {
        this.comments = comments;
        this.places = places;
    }

    String of(IdeaCard card, String language, Words words) {
        var count = Html.paragraph(words.of("idea.comments", card.comments()));
        if (card.comments() == 0) {
            return count;
        }
        var shown = comments.reading(card.number(), SHOWN);
        var html = new StringBuilder(count).append("<ol class=\"thread\">");
        shown.forEach(comment -> html.append("<li data-depth=\"")
                .append(Math.min(comment.depth(), DEEPEST))
                .append("\">")
                .append(comment(comment, language, words))
                .append("</li>"));
        html.append("</ol>");
        if (shown.size() == SHOWN && card.comments() > SHOWN) {
            html.append("<noscript>")
                    .append(Html.paragraph(words.of("comment.more")))
                    .append("</noscript>");
        }
        return Html.section(words.of("idea.thread"), html.toString());
    }

    private String comment(CommentReading comment, String language, Words words) {
        return switch (comment.state()) {
            case DELETED -> Html.paragraph(words.of("comment.deleted"));
            case HIDDEN -> Html.paragraph(words.of("comment.hidden"));
            case SEALED -> Html.paragraph(words.of("comment.sealed"));
            case PUBLIC ->
                "<article><p><strong>" + name(comment, words) + "</strong>" + marks(comment, language, words)
                        + "</p><div" + spoken(comment.language()) + ">" + comment.html() + "</div></article>";
        };
    }

    private static String name(CommentReading comment, Words words) {
        var author = comment.author();
        return SafeHtml.escape(author == null ? words.of("comment.somebody") : author.name());
    }

    /** Who speaks, whom they answer, where they stand, and when it was. */
    private String marks(CommentReading comment, String language, Words words) {
        var marks = new StringBuilder();
        var author = comment.author();
        if (author != null && author.badge() != Badge.NONE) {
            var role = author.roleTitle();
            add(marks, role == null ? words.of("comment.badge." + author.badge()) : role.in(language));
        }
        if (comment.byIdeaAuthor()) {
            add(marks, words.of("comment.badge.author"));
        }
        if (comment.answersTo() != null) {
            add(marks, words.of("comment.answers", comment.answersTo()));
        }
        if (comment.stance() != null && comment.stance() != Stance.NEITHER) {
            add(marks, words.of("comment.stance." + comment.stance()));
        }
        add(marks, words.date(comment.postedAt(), places.zone()));
        return marks.toString();
    }

    private static void add(StringBuilder marks, String text) {
        marks.append(" · ").append(SafeHtml.escape(text));
    }

    private static String spoken(Language language) {
        return language == Language.OTHER ? "" : " lang=\"" + language.code() + "\"";
    }
}
