package org.betterif.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.betterif.account.PersonDirectory;
import org.betterif.account.PersonRef;
import org.betterif.account.Role;
import org.betterif.account.councillor.CouncillorDirectory;
import org.betterif.account.councillor.CouncillorRef;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.idea.search.SearchDirectory;
import org.betterif.notification.follow.FollowDirectory;
import org.betterif.notification.follow.FollowKind;
import org.betterif.notification.follow.PeopleBatch;
import org.betterif.notification.outbox.Audience;
import org.betterif.notification.outbox.NoticeKind;
import org.betterif.notification.outbox.OutboxRef;
import org.betterif.place.PlaceDirectory;
import org.betterif.place.area.AreaRef;
import org.betterif.response.ResponseDirectory;
import org.betterif.response.staff.ReminderKind;
import org.betterif.vote.VoteDirectory;
import org.jspecify.annotations.Nullable;

/** The people of an audience, a batch at a time, in order of their ids. */
@ApplicationScoped
class Recipients {

    private final FollowDirectory follows;
    private final VoteDirectory votes;
    private final IdeaDirectory ideas;
    private final SearchDirectory searching;
    private final PlaceDirectory place;
    private final ResponseDirectory responses;
    private final CouncillorDirectory councillors;
    private final PersonDirectory people;
    private final Clock clock;

    Recipients(
            FollowDirectory follows,
            VoteDirectory votes,
            IdeaDirectory ideas,
            SearchDirectory searching,
            PlaceDirectory place,
            ResponseDirectory responses,
            CouncillorDirectory councillors,
            PersonDirectory people,
            Clock clock) {
        this.follows = follows;
        this.votes = votes;
        this.ideas = ideas;
        this.searching = searching;
        this.place = place;
        this.responses = responses;
        this.councillors = councillors;
        this.people = people;
        this.clock = clock;
    }

    /** The one person whom a thing is told to. */
    record One(long outboxId, NoticeKind kind, long personId) {}

    /** Of events that are told to the author or to the person they are about, those who are not told of their own acts. */
    Map<Long, One> oneEach(List<OutboxRef> entries) {
        var authored = entries.stream()
                .filter(entry -> entry.kind().audiences().contains(Audience.AUTHOR))
                .map(OutboxRef::ideaNumber)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var refs = authored.isEmpty() ? Map.<Long, IdeaRef>of() : ideas.ideas(authored);
        var found = new LinkedHashMap<Long, One>();
        for (var entry : entries) {
            var person = entry.kind().audiences().contains(Audience.SUBJECT)
                    ? entry.subjectPersonId()
                    : author(refs.get(entry.ideaNumber()));
            if (person != null && !person.equals(entry.actorPersonId())) {
                found.put(entry.id(), new One(entry.id(), entry.kind(), person));
            }
        }
        return found;
    }

    private static @Nullable Long author(@Nullable IdeaRef idea) {
        return idea == null || idea.authorPersonId() == 0 ? null : idea.authorPersonId();
    }

    PeopleBatch batch(OutboxRef entry, Audience audience, int limit) {
        long number = entry.ideaNumber() == null ? 0 : entry.ideaNumber();
        long after = entry.afterPersonId();
        return audience == Audience.SEARCHERS
                ? follows.searching(kept -> searching.matching(number, kept), after, limit)
                : PeopleBatch.of(people(entry, audience, number, after, limit), after, limit);
    }

    private List<Long> people(OutboxRef entry, Audience audience, long number, long after, int limit) {
        return switch (audience) {
            case AUTHOR -> one(author(number), after);
            case SUBJECT -> one(entry.subjectPersonId(), after);
            case FOLLOWERS -> follows.followers(FollowKind.IDEA, number, after, limit);
            case SUPPORTERS -> votes.supporters(number, after, limit);
            case SUPPORTERS_OF_OLDER_TEXT ->
                votes.supportersOfOlderText(number, Math.toIntExact(thing(entry)), after, limit);
            case SEARCHERS -> List.of(); // above
            case AROUND -> around(number, after, limit);
            case PROMISE_FOLLOWERS -> follows.followers(FollowKind.COMMITMENT, thing(entry), after, limit);
            case COUNCILLOR_FOLLOWERS -> councillorFollowers(entry, number, after, limit);
            case OWNERS -> owners(entry, after, limit);
            case CLERKS -> clerks(after, limit);
        };
    }

    /** Nobody, before an election where the idea or the councillor's ward lies: a councillor is not promoted then. */
    private List<Long> councillorFollowers(OutboxRef entry, long number, long after, int limit) {
        var councillor = entry.actorPersonId();
        if (councillor == null) {
            return List.of();
        }
        var now = clock.instant();
        var ward = councillors
                .councillor(councillor)
                .map(CouncillorRef::wardAreaId)
                .orElse(null);
        boolean held = place.preElection(ward, now)
                || ideas.idea(number)
                        .filter(idea -> ideas.preElection(idea, now))
                        .isPresent();
        return held ? List.of() : follows.followers(FollowKind.COUNCILLOR, councillor, after, limit);
    }

    private List<Long> owners(OutboxRef entry, long after, int limit) {
        var kind = entry.detail() == null ? ReminderKind.SOON : ReminderKind.valueOf(entry.detail());
        return responses.owners(thing(entry), kind).stream()
                .filter(person -> person > after)
                .limit(limit)
                .toList();
    }

    private List<Long> clerks(long after, int limit) {
        return people.withRole(Role.CLERK).stream()
                .map(PersonRef::id)
                .filter(person -> person > after)
                .sorted()
                .limit(limit)
                .toList();
    }

    private List<Long> around(long number, long after, int limit) {
        return ideas.idea(number)
                .map(idea -> follows.around(idea.callId(), areas(idea.areaId()), idea.topicId(), after, limit))
                .orElse(List.of());
    }

    /** The area and those it lies in. */
    private List<Long> areas(@Nullable Long areaId) {
        var all = new ArrayList<Long>();
        for (var id = areaId; id != null && !all.contains(id); ) {
            all.add(id);
            id = place.area(id).map(AreaRef::parentId).orElse(null);
        }
        return all;
    }

    private @Nullable Long author(long number) {
        return author(ideas.idea(number).orElse(null));
    }

    private static long thing(OutboxRef entry) {
        return entry.thingId() == null ? 0 : entry.thingId();
    }

    private static List<Long> one(@Nullable Long person, long after) {
        return person == null || person <= after ? List.of() : List.of(person);
    }
}
