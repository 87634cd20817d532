package org.betterif.response.adoption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.account.Actor;
import org.betterif.account.councillor.CouncillorDirectory;
import org.betterif.account.councillor.CouncillorRef;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.response.ResponseEvent;
import org.betterif.shared.May;
import org.betterif.shared.Origin;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.http.Page;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A councillor makes an idea their own and is named beside it; before an election nobody is named, and nobody begins to. */
@ApplicationScoped
class AdoptionService {

    private final Adoptions adoptions;
    private final IdeaDirectory ideas;
    private final CouncillorDirectory councillors;
    private final Event<ResponseEvent> events;
    private final Clock clock;

    AdoptionService(
            Adoptions adoptions,
            IdeaDirectory ideas,
            CouncillorDirectory councillors,
            Event<ResponseEvent> events,
            Clock clock) {
        this.adoptions = adoptions;
        this.ideas = ideas;
        this.councillors = councillors;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void adopt(Actor actor, long number) {
        var idea = ideas.publicIdea(number);
        AdoptionPolicy.mayAdopt(actor, idea, paused(idea)).require();
        var now = clock.instant();
        if (adoptions.add(number, actor.personId(), now)) {
            events.fire(new ResponseEvent.Adopted(number, idea.callId(), actor.personId(), now, Origin.LIVE));
        }
    }

    @Transactional
    void leave(Actor actor, long number) {
        ideas.publicIdea(number);
        AdoptionPolicy.mayLeaveAdoption(actor).require();
        adoptions.remove(number, actor.personId());
    }

    AdoptionView view(IdeaRef idea) {
        if (paused(idea)) {
            return new AdoptionView(true, List.of());
        }
        var found = adoptions.of(idea.number());
        if (found.isEmpty()) {
            return new AdoptionView(false, List.of());
        }
        var pages = councillors.councillors().stream()
                .collect(Collectors.toMap(CouncillorRef::personId, Function.identity()));
        return new AdoptionView(
                false,
                found.stream()
                        .filter(row -> pages.containsKey(row.personId()))
                        .map(row -> {
                            var councillor = pages.get(row.personId());
                            return new AdoptionView.By(councillor.slug(), councillor.byline(), row.adoptedAt());
                        })
                        .toList());
    }

    /** What a councillor adopted, the newest first; without those that an election comes near to. */
    Page<IdeaCard> by(String slug, @Nullable String after, int limit) {
        var councillor = councillors.councillors().stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("councillor"));
        var found = adoptions.by(councillor.personId(), Cursor.parse(after, 2), limit + 1);
        var page = Page.of(found, limit, row -> Cursor.of(row.adoptedAt(), row.ideaNumber()));
        var numbers = page.items().stream().map(Adoptions.Row::ideaNumber).toList();
        var shown = ideas.ideas(numbers).values().stream()
                .filter(idea -> !paused(idea))
                .map(IdeaRef::number)
                .collect(Collectors.toSet());
        return new Page<>(ideas.cards(numbers.stream().filter(shown::contains).toList()), page.next());
    }

    Map<Long, AdoptionView.Mine> mine(Actor actor, Collection<Long> numbers) {
        var own = actor.signedIn() ? adoptions.own(actor.personId(), numbers) : Set.<Long>of();
        var mine = new HashMap<Long, AdoptionView.Mine>();
        ideas.ideas(numbers)
                .values()
                .forEach(idea -> mine.put(
                        idea.number(),
                        new AdoptionView.Mine(
                                May.of(AdoptionPolicy.mayAdopt(actor, idea, paused(idea))),
                                own.contains(idea.number()))));
        return mine;
    }

    private boolean paused(IdeaRef idea) {
        return ideas.preElection(idea, clock.instant());
    }
}
