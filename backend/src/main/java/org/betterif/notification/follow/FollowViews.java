package org.betterif.notification.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.betterif.account.councillor.CouncillorDirectory;
import org.betterif.account.councillor.CouncillorRef;
import org.betterif.call.CallDirectory;
import org.betterif.delivery.promised.CommitmentView;
import org.betterif.delivery.promised.PromisedDirectory;
import org.betterif.idea.IdeaDirectory;
import org.betterif.place.PlaceDirectory;
import org.betterif.response.text.AnswerText;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** What somebody follows, with its names: what is out of sight by now is left out. Each kind is asked for once, however many there are. */
@ApplicationScoped
class FollowViews {

    private final IdeaDirectory ideas;
    private final CallDirectory calls;
    private final PlaceDirectory place;
    private final CouncillorDirectory councillors;
    private final PromisedDirectory delivery;

    FollowViews(
            IdeaDirectory ideas,
            CallDirectory calls,
            PlaceDirectory place,
            CouncillorDirectory councillors,
            PromisedDirectory delivery) {
        this.ideas = ideas;
        this.calls = calls;
        this.place = place;
        this.councillors = councillors;
        this.delivery = delivery;
    }

    /** What a thing is called. @param target what DELETE takes */
    private record Name(
            String target,
            @Nullable String title,
            @Nullable LocalisedText name,
            @Nullable Long ideaNumber) {}

    List<FollowView> of(List<Follows.Follow> follows) {
        var names = follows.stream()
                .collect(Collectors.groupingBy(
                        Follows.Follow::kind, Collectors.mapping(Follows.Follow::targetId, Collectors.toSet())))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, kind -> names(kind.getKey(), kind.getValue())));
        var views = new ArrayList<FollowView>();
        for (var follow : follows) {
            var name = names.get(follow.kind()).get(follow.targetId());
            if (name != null) {
                views.add(view(follow, name));
            }
        }
        return views;
    }

    private Map<Long, Name> names(FollowKind kind, Set<Long> ids) {
        return switch (kind) {
            case IDEA ->
                ideas.ideas(ids).values().stream()
                        .filter(idea -> idea.publicNow())
                        .collect(Collectors.toMap(
                                idea -> idea.number(),
                                idea -> new Name(Long.toString(idea.number()), idea.title(), null, null)));
            // few, and known without asking the database
            case CALL ->
                named(calls.calls().values().stream()
                        .filter(call -> ids.contains(call.id()))
                        .collect(Collectors.toMap(call -> call.id(), call -> call.name())));
            case AREA ->
                named(place.areas().stream()
                        .filter(area -> ids.contains(area.id()))
                        .collect(Collectors.toMap(area -> area.id(), area -> area.name())));
            case TOPIC ->
                named(place.topics().stream()
                        .filter(topic -> ids.contains(topic.id()))
                        .collect(Collectors.toMap(topic -> topic.id(), topic -> topic.name())));
            case COUNCILLOR ->
                councillors.councillors().stream()
                        .filter(councillor -> ids.contains(councillor.personId()))
                        .collect(Collectors.toMap(
                                CouncillorRef::personId,
                                councillor -> new Name(
                                        councillor.slug(), councillor.byline().name(), null, null)));
            case COMMITMENT ->
                delivery.commitments(ids).values().stream()
                        .filter(one -> one.text() != null) // that everybody may read
                        .collect(Collectors.toMap(
                                CommitmentView::id,
                                one -> new Name(Long.toString(one.id()), null, both(one.text()), one.ideaNumber())));
        };
    }

    private static Map<Long, Name> named(Map<Long, LocalisedText> names) {
        return names.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> new Name(Long.toString(one.getKey()), null, one.getValue(), null)));
    }

    private static LocalisedText both(@Nullable AnswerText text) {
        return text == null ? new LocalisedText("", "") : new LocalisedText(text.in("en"), text.in("cy"));
    }

    private static FollowView view(Follows.Follow follow, Name name) {
        return new FollowView(
                follow.kind().name().toLowerCase(Locale.ROOT),
                name.target(),
                name.title(),
                name.name(),
                name.ideaNumber(),
                null,
                follow.byHand(),
                follow.followedAt());
    }
}
