package org.betterif.notification.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.account.councillor.CouncillorDirectory;
import org.betterif.comment.CommentDirectory;
import org.betterif.comment.thread.CommentState;
import org.betterif.delivery.promised.PromisedDirectory;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.notification.Words;
import org.betterif.shared.http.SiteAddress;
import org.jspecify.annotations.Nullable;

/** What happened to ideas, as entries of a feed: of what everybody may see now. */
@ApplicationScoped
class Happenings {

    private static final int LIMIT = 50;
    /** For the newest of one service. */
    private static final int LOOKED_THROUGH = 500;

    private final Feeds feeds;
    private final IdeaDirectory ideas;
    private final CommentDirectory comments;
    private final CouncillorDirectory councillors;
    private final PromisedDirectory delivery;
    private final String site;

    Happenings(
            Feeds feeds,
            IdeaDirectory ideas,
            CommentDirectory comments,
            CouncillorDirectory councillors,
            PromisedDirectory delivery,
            SiteAddress site) {
        this.feeds = feeds;
        this.ideas = ideas;
        this.comments = comments;
        this.councillors = councillors;
        this.delivery = delivery;
        this.site = site.get();
    }

    List<Atom.Entry> newest(Feeds.Filter filter, Words words) {
        return entries(feeds.newest(filter, LIMIT), words);
    }

    /** @param service only of ideas that were promised something that it does; null: of all */
    List<Atom.Entry> newest(Feeds.Filter filter, @Nullable Long service, Words words) {
        if (service == null) {
            return newest(filter, words);
        }
        var found = feeds.newest(filter, LOOKED_THROUGH);
        var promised = delivery.of(
                found.stream().map(Feeds.Entry::ideaNumber).distinct().toList());
        var its = found.stream()
                .filter(entry -> promised.getOrDefault(entry.ideaNumber(), List.of()).stream()
                        .flatMap(step -> step.services().stream())
                        .anyMatch(one -> one.id() == service))
                .limit(LIMIT)
                .toList();
        return entries(its, words);
    }

    private List<Atom.Entry> entries(List<Feeds.Entry> found, Words words) {
        var cards = ideas
                .cards(found.stream().map(Feeds.Entry::ideaNumber).distinct().toList())
                .stream()
                .collect(Collectors.toMap(IdeaCard::number, Function.identity()));
        var said = comments.comments(found.stream()
                .map(Feeds.Entry::commentId)
                .filter(Objects::nonNull)
                .toList());
        var entries = new ArrayList<Atom.Entry>();
        for (var entry : found) {
            var card = cards.get(entry.ideaNumber());
            var comment = entry.commentId() == null ? null : said.get(entry.commentId());
            boolean gone =
                    entry.commentId() != null && (comment == null || comment.visibility() != CommentState.PUBLIC);
            if (card != null && !gone && shown(entry, card)) {
                entries.add(happening(entry, card, words));
            }
        }
        return entries;
    }

    /** While a call hides its counts, an answer that is owed would tell that the threshold was crossed. */
    private static boolean shown(Feeds.Entry entry, IdeaCard card) {
        boolean tellsCount = entry.kind().equals("OWED") || entry.kind().equals("OVERDUE");
        return !tellsCount || card.support().hiddenUntil() == null;
    }

    private Atom.Entry happening(Feeds.Entry entry, IdeaCard card, Words words) {
        var anchor = entry.commentId() == null ? "" : "#comment-" + entry.commentId();
        var author = entry.councillorPersonId() == null
                ? null
                : councillors
                        .councillor(entry.councillorPersonId())
                        .map(councillor -> councillor.byline().name())
                        .orElse(null);
        return new Atom.Entry(
                site + "/ideas/" + card.number() + "#" + entry.kind().toLowerCase(java.util.Locale.ROOT) + "-"
                        + entry.id(),
                words.of("feed." + entry.kind()) + ": " + words.of("prefix") + " " + card.title(),
                words.page(site, "/ideas/" + card.number() + anchor),
                entry.happenedAt(),
                entry.kind().equals("OPENED") ? card.author().name() : author,
                entry.kind().equals("OPENED") ? card.summary() : null);
    }
}
