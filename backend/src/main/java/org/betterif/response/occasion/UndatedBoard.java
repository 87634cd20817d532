package org.betterif.response.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.place.PlaceDirectory;
import org.betterif.place.area.AreaRef;
import org.betterif.place.topic.TopicRef;
import org.betterif.response.duty.DutyDirectory;
import org.betterif.response.owed.DutyFilter;
import org.betterif.response.owed.DutyView;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.http.Page;
import org.jspecify.annotations.Nullable;

/** Puts what waits for a date together as everybody may read it. */
@ApplicationScoped
class UndatedBoard {

    private static final int CURSOR_KEYS = 2;

    private final UndatedDuties undated;
    private final IdeaDirectory ideas;
    private final PlaceDirectory place;

    UndatedBoard(UndatedDuties undated, IdeaDirectory ideas, PlaceDirectory place) {
        this.undated = undated;
        this.ideas = ideas;
        this.place = place;
    }

    /** The longest wait first. Ideas to which nothing can be owed any more are left out: of sealed ones nothing is said. */
    Page<UndatedEntry> list(DutyFilter filter, @Nullable String after, int limit) {
        var found = undated.listed(filter, care(filter), Cursor.parse(after, CURSOR_KEYS), limit + 1);
        var page = Page.of(found, limit, row -> Cursor.of(row.ref().at(), row.id()));
        return new Page<>(entries(page.items()), page.next());
    }

    long count(DutyFilter filter) {
        return undated.count(filter, care(filter));
    }

    private List<UndatedEntry> entries(List<UndatedDuties.Row> rows) {
        var numbers =
                rows.stream().map(row -> row.ref().ideaNumber()).distinct().toList();
        var refs = ideas.ideas(numbers);
        var cards = ideas.cards(numbers).stream().collect(Collectors.toMap(IdeaCard::number, Function.identity()));
        Map<UndatedDuties.Care, List<DutyView.Service>> services = new HashMap<>();
        return rows.stream()
                .filter(row -> DutyDirectory.keepsWhatIsOwed(refs.get(row.ref().ideaNumber())))
                .map(row -> new UndatedEntry(
                        row.ref(),
                        cards.get(row.ref().ideaNumber()),
                        services.computeIfAbsent(
                                new UndatedDuties.Care(row.topicId(), row.areaId()),
                                care -> place.servicesFor(care.topicId(), care.areaId()).stream()
                                        .map(DutyView.Service::of)
                                        .toList())))
                .toList();
    }

    /** What the service of the filter looks after; null: whichever. */
    private @Nullable Collection<UndatedDuties.Care> care(DutyFilter filter) {
        var service = filter.serviceId();
        if (service == null) {
            return null;
        }
        var areas = new ArrayList<@Nullable Long>(
                place.areas().stream().map(AreaRef::id).toList());
        areas.add(null);
        var topics = new ArrayList<>(place.topics().stream().map(TopicRef::id).toList());
        topics.add(0L);
        return topics.stream()
                .flatMap(topic -> areas.stream()
                        .filter(area -> place.servicesFor(topic, area).stream().anyMatch(one -> one.id() == service))
                        .map(area -> new UndatedDuties.Care(topic, area)))
                .toList();
    }
}
