package org.betterif.delivery.due;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.betterif.delivery.promised.CommitmentState;
import org.betterif.delivery.promised.CommitmentView;
import org.betterif.delivery.promised.PromisedDirectory;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.place.PlaceDirectory;
import org.betterif.response.ResponseDirectory;
import org.betterif.response.owed.DutyRef;
import org.betterif.shared.http.SiteAddress;
import org.betterif.shared.text.Html;
import org.jspecify.annotations.Nullable;

/** Answers owed and steps promised, as a calendar. Of ideas that everybody may see. */
@ApplicationScoped
class DueFeed {

    private static final int MOST = 500;

    private final PromisedDirectory delivery;
    private final ResponseDirectory responses;
    private final IdeaDirectory ideas;
    private final PlaceDirectory place;
    private final SiteAddress address;

    DueFeed(
            PromisedDirectory delivery,
            ResponseDirectory responses,
            IdeaDirectory ideas,
            PlaceDirectory place,
            SiteAddress address) {
        this.delivery = delivery;
        this.responses = responses;
        this.ideas = ideas;
        this.place = place;
        this.address = address;
    }

    /** @param base where this site was reached, for links where its own address is not configured */
    String written(@Nullable Long service, String language, URI base) {
        var words = language.equals("cy") ? Words.WELSH : Words.ENGLISH;
        var where = new Where(address.orReachedAt(base), language);
        var calendar = new ICalendar(words.name(place.place().name().in(language)), language);
        Stream.concat(answers(service, words, where).stream(), steps(service, words, where).stream())
                .sorted(Comparator.comparing(ICalendar.Day::on).thenComparing(ICalendar.Day::uid))
                .forEach(calendar::add);
        return calendar.end();
    }

    private record Where(String site, String language) {

        String idea(long number) {
            return site + Html.path(language, "/ideas/" + number);
        }

        String uid(String what, long id) {
            return what + "-" + id + "@" + URI.create(site).getHost();
        }
    }

    private List<ICalendar.Day> answers(@Nullable Long service, Words words, Where where) {
        var numbers = new ArrayList<>(responses.owed(true, service, MOST));
        numbers.addAll(responses.owed(false, service, MOST));
        var duties = responses.duties(numbers);
        return ideas.cards(numbers).stream()
                .filter(card -> duties.containsKey(card.number())
                        && duties.get(card.number()).state().open())
                .map(card -> answer(card, duties.get(card.number()), words, where))
                .toList();
    }

    private ICalendar.Day answer(IdeaCard card, DutyRef duty, Words words, Where where) {
        return new ICalendar.Day(
                where.uid("answer", duty.id()),
                LocalDate.ofInstant(duty.dueAt(), place.zone()),
                duty.startedAt(),
                words.answer(card.title()),
                null,
                where.idea(card.number()));
    }

    private List<ICalendar.Day> steps(@Nullable Long service, Words words, Where where) {
        var open = delivery.open(service, MOST).stream()
                .filter(one -> one.text() != null)
                .toList();
        var titles = ideas.cards(open.stream().map(CommitmentView::ideaNumber).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(IdeaCard::number, IdeaCard::title));
        return open.stream()
                .filter(one -> titles.containsKey(one.ideaNumber()))
                .map(one -> step(titles.get(one.ideaNumber()), one, words, where))
                .toList();
    }

    private static ICalendar.Day step(String idea, CommitmentView commitment, Words words, Where where) {
        var text = Objects.requireNonNull(commitment.text()).in(where.language());
        return new ICalendar.Day(
                where.uid("commitment", commitment.id()),
                commitment.due(),
                commitment.history().getLast().at(),
                commitment.state() == CommitmentState.LATE ? words.late(text) : words.step(text),
                idea,
                where.idea(commitment.ideaNumber()));
    }

    /** The few words a calendar needs; the app's own are in its catalogues. */
    private enum Words {
        ENGLISH {
            @Override
            String name(String place) {
                return place + ": what is due";
            }

            @Override
            String answer(String title) {
                return "Answer due: " + title;
            }

            @Override
            String step(String text) {
                return "Promised: " + text;
            }

            @Override
            String late(String text) {
                return "Late: " + text;
            }
        },
        WELSH {
            @Override
            String name(String place) {
                return place + ": beth sydd i'w wneud";
            }

            @Override
            String answer(String title) {
                return "Ateb i'w roi: " + title;
            }

            @Override
            String step(String text) {
                return "Addawyd: " + text;
            }

            @Override
            String late(String text) {
                return "Yn hwyr: " + text;
            }
        };

        abstract String name(String place);

        abstract String answer(String title);

        abstract String step(String text);

        abstract String late(String text);
    }
}
