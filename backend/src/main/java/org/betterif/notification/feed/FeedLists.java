package org.betterif.notification.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.account.councillor.CouncillorDirectory;
import org.betterif.account.councillor.CouncillorRef;
import org.betterif.ballot.BallotDirectory;
import org.betterif.ballot.BallotRef;
import org.betterif.ballot.BallotStage;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallRef;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.search.SearchDirectory;
import org.betterif.innovationcouncil.happened.MomentDirectory;
import org.betterif.moderation.judging.ModerationDirectory;
import org.betterif.notification.Words;
import org.betterif.place.PlaceDirectory;
import org.betterif.response.ResponseDirectory;
import org.betterif.response.occasion.UndatedRef;
import org.betterif.shared.http.SiteAddress;
import org.betterif.shared.problem.ProblemException;
import org.betterif.shared.text.Colophons;
import org.jspecify.annotations.Nullable;

/** What stands in each feed: of what everybody may see now, the newest fifty. */
@ApplicationScoped
class FeedLists {

    /** The list of what is owed by a date that cannot be set yet: what stands there now, since it may be dated any day. */
    static final String UNDATED = "undated";

    private static final int LIMIT = 50;

    private final Happenings happened;
    private final IdeaDirectory ideas;
    private final SearchDirectory searches;
    private final CallDirectory calls;
    private final MomentDirectory moments;
    private final BallotDirectory ballots;
    private final ModerationDirectory moderation;
    private final CouncillorDirectory councillors;
    private final PlaceDirectory place;
    private final ResponseDirectory responses;
    private final Colophons colophons;
    private final Clock clock;
    private final String site;

    FeedLists(
            Happenings happened,
            IdeaDirectory ideas,
            SearchDirectory searches,
            CallDirectory calls,
            MomentDirectory moments,
            BallotDirectory ballots,
            ModerationDirectory moderation,
            CouncillorDirectory councillors,
            PlaceDirectory place,
            ResponseDirectory responses,
            Colophons colophons,
            Clock clock,
            SiteAddress site) {
        this.happened = happened;
        this.ideas = ideas;
        this.searches = searches;
        this.calls = calls;
        this.moments = moments;
        this.ballots = ballots;
        this.moderation = moderation;
        this.councillors = councillors;
        this.place = place;
        this.responses = responses;
        this.colophons = colophons;
        this.clock = clock;
        this.site = site.get();
    }

    Atom.Feed ideas(Map<String, String> asked, String lang) {
        var words = Words.in(lang);
        var search = searches.canonical(asked);
        var entries = ideas.cards(searches.newest(search, LIMIT)).stream()
                .filter(card -> card.sharedAt() != null)
                .map(card -> new Atom.Entry(
                        site + "/ideas/" + card.number(),
                        words.of("prefix") + " " + card.title(),
                        words.page(site, "/ideas/" + card.number()),
                        Objects.requireNonNull(card.sharedAt()),
                        card.author().name(),
                        card.summary()))
                .toList();
        return feed("ideas", search, words.of("feed.ideas"), "/ideas", entries, words);
    }

    Atom.Feed idea(long number, String lang) {
        var words = Words.in(lang);
        var idea = ideas.publicIdea(number);
        var entries = happened.newest(new Feeds.Filter(null, number, null, null, null, null), words);
        var title = words.of("prefix") + " " + idea.title();
        return feed("ideas/" + number, "", title, "/ideas/" + number, entries, words);
    }

    Atom.Feed answers(String list, List<String> kinds, @Nullable Long area, String lang) {
        var words = Words.in(lang);
        var areas = area == null ? null : place.withDescendants(area);
        var entries = new ArrayList<Atom.Entry>();
        if (!kinds.isEmpty()) {
            entries.addAll(happened.newest(new Feeds.Filter(kinds, null, null, null, areas, null), words));
        }
        if (list.isEmpty() || list.equals(UNDATED)) {
            entries.addAll(undated(areas, words));
        }
        var query = (list.isEmpty() ? "" : "list=" + list)
                + (area == null ? "" : (list.isEmpty() ? "" : "&") + "area=" + area);
        return feed("answers", query, words.of("feed.answers"), "/answers", newest(entries), words);
    }

    private List<Atom.Entry> undated(@Nullable Collection<Long> areas, Words words) {
        var found = responses.newestUndated(areas, LIMIT);
        var cards = ideas
                .cards(found.stream().map(UndatedRef::ideaNumber).distinct().toList())
                .stream()
                .filter(card -> card.answer().undatedSince() != null)
                .collect(Collectors.toMap(IdeaCard::number, Function.identity()));
        return found.stream()
                .filter(owed -> cards.containsKey(owed.ideaNumber()))
                .map(owed -> new Atom.Entry(
                        site + "/ideas/" + owed.ideaNumber() + "#undated-"
                                + (owed.consequence() == null ? owed.cause() : owed.consequence()),
                        words.of("feed.UNDATED") + ": " + words.of("prefix") + " "
                                + cards.get(owed.ideaNumber()).title(),
                        words.page(site, "/ideas/" + owed.ideaNumber()),
                        owed.at(),
                        null,
                        null))
                .toList();
    }

    /** @param service narrows it to ideas that were promised something that this service does */
    Atom.Feed commitments(@Nullable Long service, String lang) {
        var words = Words.in(lang);
        var kinds = List.of("STEP_DONE", "STEP_LATE", "STEP_DROPPED", "STAGE_TOLD");
        var entries = happened.newest(new Feeds.Filter(kinds, null, null, null, null, null), service, words);
        var query = service == null ? "" : "service=" + service;
        return feed("commitments", query, words.of("feed.commitments"), "/commitments", entries, words);
    }

    Atom.Feed councillor(String slug, String lang) {
        var words = Words.in(lang);
        var councillor = councillors.councillors().stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("councillor"));
        var entries = happened.newest(new Feeds.Filter(null, null, null, null, null, councillor.personId()), words);
        var name = name(councillor);
        return feed(
                "councillors/" + slug, "", words.of("feed.councillor", name), "/councillors/" + slug, entries, words);
    }

    Atom.Feed calls(String lang) {
        var words = Words.in(lang);
        var now = clock.instant();
        var entries = new ArrayList<Atom.Entry>();
        for (var call : calls.calls().values()) {
            var closed = call.closesAt();
            if (!call.opensAt().isAfter(now)) {
                entries.add(call(call, "OPENED", call.opensAt(), words));
            }
            if (closed != null && !closed.isAfter(now)) {
                entries.add(call(call, "CLOSED", closed, words));
            }
        }
        return feed("calls", "", words.of("feed.calls"), "/calls", newest(entries), words);
    }

    private Atom.Entry call(CallRef call, String what, java.time.Instant at, Words words) {
        return new Atom.Entry(
                site + "/calls/" + call.slug() + "#" + what.toLowerCase(java.util.Locale.ROOT),
                words.of("feed.call." + what, call.question().in(words.language())),
                words.page(site, "/calls/" + call.slug()),
                at,
                null,
                null);
    }

    Atom.Feed councils(String lang) {
        var words = Words.in(lang);
        var entries = moments.newest(LIMIT).stream()
                .filter(happened ->
                        words.has("feed.council." + happened.moment().what()))
                .map(happened -> new Atom.Entry(
                        site + "/councils/" + happened.slug() + "#" + happened.id(),
                        words.of("feed.council." + happened.moment().what()) + ": "
                                + happened.name().in(words.language()),
                        words.page(site, "/councils/" + happened.slug()),
                        happened.moment().at(),
                        null,
                        happened.moment().reason() == null
                                ? null
                                : happened.moment().reason().in(words.language())))
                .toList();
        return feed("councils", "", words.of("feed.councils"), "/councils", newest(entries), words);
    }

    Atom.Feed ballots(String lang) {
        var words = Words.in(lang);
        var now = clock.instant();
        var entries = new ArrayList<Atom.Entry>();
        for (var ballot : ballots.ballots()) {
            boolean held = ballot.stage() != BallotStage.CALLED_OFF;
            if (held && !ballot.opensAt().isAfter(now)) {
                entries.add(ballot(ballot, "OPENED", ballot.opensAt(), words));
            }
            if (held && !ballot.closesAt().isAfter(now)) {
                entries.add(ballot(ballot, "CLOSED", ballot.closesAt(), words));
            }
            if (ballot.publishedAt() != null) {
                entries.add(ballot(ballot, "PUBLISHED", ballot.publishedAt(), words));
            }
        }
        return feed("ballots", "", words.of("feed.ballots"), "/ballots", newest(entries), words);
    }

    private Atom.Entry ballot(BallotRef ballot, String what, java.time.Instant at, Words words) {
        return new Atom.Entry(
                site + "/ballots/" + ballot.slug() + "#" + what.toLowerCase(java.util.Locale.ROOT),
                words.of("feed.ballot." + what, ballot.name().in(words.language())),
                words.page(site, "/ballots/" + ballot.slug()),
                at,
                null,
                null);
    }

    Atom.Feed removed(String lang) {
        var words = Words.in(lang);
        var entries = moderation.removed(LIMIT).stream()
                .map(one -> new Atom.Entry(
                        site + "/removed#" + one.id(),
                        words.of("feed.removed." + one.kind(), one.ideaNumber()),
                        words.page(site, "/removed"),
                        one.restoredAt() == null ? one.removedAt() : one.restoredAt(),
                        null,
                        words.of("reason." + one.reason().code())
                                + (one.restoredAt() == null ? "" : " " + words.of("feed.removed.restored"))
                                + (one.note() == null ? "" : " " + one.note().in(words.language()))))
                .toList();
        return feed("removed", "", words.of("feed.removed"), "/removed", entries, words);
    }

    private static String name(CouncillorRef councillor) {
        return councillor.byline().name();
    }

    private static List<Atom.Entry> newest(List<Atom.Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(Atom.Entry::updated).reversed())
                .limit(LIMIT)
                .toList();
    }

    private Atom.Feed feed(
            String name, String query, String title, String page, List<Atom.Entry> entries, Words words) {
        var council = place.place().name().in(words.language());
        var address = site + "/api/feeds/" + name + ".atom?" + (query.isEmpty() ? "" : query + "&") + "lang=";
        boolean welsh = words.language().equals("cy");
        return new Atom.Feed(
                words.language(),
                title + " – " + council,
                council,
                address + words.language(),
                address + (welsh ? "en" : "cy"),
                words.page(site, page) + (query.isEmpty() ? "" : "?" + query),
                entries,
                String.join(" ", colophons.lines(words.language())));
    }
}
