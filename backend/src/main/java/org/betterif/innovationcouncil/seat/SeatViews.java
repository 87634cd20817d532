package org.betterif.innovationcouncil.seat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.betterif.account.Actor;
import org.betterif.account.PersonDirectory;
import org.betterif.account.PersonRef;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.shared.May;
import org.jspecify.annotations.Nullable;

/** Puts seats into the forms in which a clerk, or whoever has one, reads them. */
@ApplicationScoped
class SeatViews {

    private final Jurors jurors;
    private final Interests interests;
    private final PersonDirectory people;
    private final CouncilDirectory councils;

    SeatViews(Jurors jurors, Interests interests, PersonDirectory people, CouncilDirectory councils) {
        this.jurors = jurors;
        this.interests = interests;
        this.people = people;
        this.councils = councils;
    }

    SeatsView seats(CouncilRef council, Actor clerk) {
        var all = jurors.of(council.id());
        var names = people.people(
                all.stream().map(Juror::personId).filter(Objects::nonNull).toList());
        var declared = interests.of(council.id()).stream().collect(Collectors.groupingBy(Interests.Interest::jurorId));
        var turns = Turns.of(all.stream().map(Juror::ref).toList());
        var byId = all.stream().collect(Collectors.toMap(Juror::id, juror -> juror));
        return new SeatsView(
                all.stream()
                        .map(juror -> seat(
                                juror,
                                council,
                                clerk,
                                name(juror, names),
                                turns,
                                declared.getOrDefault(juror.id(), List.of())))
                        .toList(),
                turns.free().stream()
                        .map(free -> Objects.requireNonNull(byId.get(free.id())))
                        .map(free -> new SeatsView.FreeSeat(
                                free.id(),
                                name(free, names),
                                free.ref().seat(),
                                free.ref().leftAt()))
                        .toList(),
                new SeatsView.Allowed(May.of(SeatPolicy.mayInvite(clerk, council.stage()))));
    }

    private static SeatsView.Seat seat(
            Juror juror,
            CouncilRef council,
            Actor clerk,
            @Nullable String name,
            Turns turns,
            List<Interests.Interest> declared) {
        var ref = juror.ref();
        var stage = council.stage();
        return new SeatsView.Seat(
                juror.id(),
                juror.version(),
                name,
                juror.invitedEmail(),
                juror.ref().seat(),
                juror.chair(),
                juror.status(),
                SeatState.of(juror.status(), juror.leaving(), ref.onboarded(), stage),
                ref.alternate(),
                turns.isNext(juror.id()),
                juror.named(),
                juror.accessNeeds(),
                juror.expenses(),
                juror.invitedAt(),
                juror.seatedAt(),
                ref.leftAt(),
                juror.leftReason(),
                ref.replaces(),
                declared.stream()
                        .map(one -> new SeatsView.Declared(one.idea(), one.kind(), one.note(), one.byClerk()))
                        .toList(),
                new SeatsView.SeatMay(
                        May.of(SeatPolicy.mayReword(clerk, ref, stage)),
                        May.of(SeatPolicy.mayChair(clerk, ref, stage)),
                        May.of(SeatPolicy.mayStepIn(clerk, ref, stage, turns)),
                        May.of(SeatPolicy.mayRemove(clerk, ref, stage)),
                        May.of(SeatPolicy.mayAddInterest(clerk, stage).and(() -> SeatPolicy.mustSit(ref)))));
    }

    private static @Nullable String name(Juror juror, Map<Long, PersonRef> names) {
        var person = juror.personId() == null ? null : names.get(juror.personId());
        return person == null ? null : person.name();
    }

    SeatView own(Juror juror, CouncilRef council, Actor actor) {
        var own = interests.of(council.id()).stream()
                .filter(interest -> interest.jurorId() == juror.id())
                .map(one -> new SeatView.OwnInterest(one.idea(), one.kind(), one.note(), one.byClerk()))
                .toList();
        return new SeatView(
                juror.id(),
                councils.card(council),
                juror.ref().seat(),
                juror.chair(),
                juror.status(),
                juror.leftReason(),
                juror.named(),
                juror.ref().scoresNamed(),
                juror.ref().onboarded(),
                juror.accessNeeds(),
                juror.expenses(),
                own,
                May.of(SeatPolicy.mayTakeSeat(actor, council.stage())),
                May.of(SeatPolicy.mayDeclare(actor, juror.ref(), council.stage())),
                May.of(SeatPolicy.mayStepDown(actor, juror.ref(), council.stage())));
    }
}
