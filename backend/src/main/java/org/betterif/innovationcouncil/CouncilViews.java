package org.betterif.innovationcouncil;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.betterif.account.Actor;
import org.betterif.account.PersonDirectory;
import org.betterif.account.PersonRef;
import org.betterif.call.CallDirectory;
import org.betterif.shared.May;

/** Puts councils into the forms in which people read them. */
@ApplicationScoped
class CouncilViews {

    // Whoever is not named must not be recognised by their place in the list: the chair, then names, then seats.
    private static final Comparator<CouncilView.Member> READING_ORDER = Comparator.comparing(
                    (CouncilView.Member member) -> !member.chair())
            .thenComparing(CouncilView.Member::alternate)
            .thenComparing(member -> member.name() == null)
            .thenComparing(member -> member.name() == null ? "" : member.name())
            .thenComparing(member -> member.seat().en());

    private final Jurors jurors;
    private final Interests interests;
    private final Moments moments;
    private final PersonDirectory people;
    private final CallDirectory calls;

    CouncilViews(Jurors jurors, Interests interests, Moments moments, PersonDirectory people, CallDirectory calls) {
        this.jurors = jurors;
        this.interests = interests;
        this.moments = moments;
        this.people = people;
        this.calls = calls;
    }

    CouncilView view(Council council) {
        var all = jurors.of(council.id());
        var terms = council.terms();
        return new CouncilView(
                council.slug(),
                council.version(),
                council.stage(),
                terms.name(),
                terms.purpose(),
                terms.rule(),
                terms.quorum(),
                terms.places(),
                terms.termUntil(),
                call(council.callId()),
                terms.timetable(),
                council.second(),
                members(all),
                (int) all.stream()
                        .filter(juror -> juror.status() == JurorStatus.INVITED)
                        .count(),
                counts(council.id(), all),
                council.cancelReason(),
                moments.of(council.id()));
    }

    List<CouncilView.Card> cards(List<Council> councils) {
        var seated = jurors.of(councils.stream().map(Council::id).toList()).stream()
                .filter(juror -> juror.status() == JurorStatus.SEATED)
                .collect(Collectors.groupingBy(Juror::councilId, Collectors.counting()));
        return councils.stream()
                .map(council ->
                        card(council, seated.getOrDefault(council.id(), 0L).intValue()))
                .toList();
    }

    private CouncilView.Card card(Council council, int members) {
        var terms = council.terms();
        return new CouncilView.Card(
                council.slug(),
                council.stage(),
                terms.name(),
                terms.purpose(),
                call(council.callId()),
                terms.places(),
                members,
                terms.timetable());
    }

    DeskView desk(Council council, Actor clerk) {
        var all = jurors.of(council.id());
        var names = names(all);
        var declared = interests.of(council.id()).stream().collect(Collectors.groupingBy(Interests.Interest::jurorId));
        var seats = all.stream()
                .map(juror -> new DeskView.Seat(
                        juror.id(),
                        name(juror, names),
                        juror.invitedEmail(),
                        juror.seat(),
                        juror.chair(),
                        juror.status(),
                        juror.alternate(),
                        juror.named(),
                        juror.onboarded(),
                        juror.accessNeeds(),
                        juror.expenses(),
                        declared.getOrDefault(juror.id(), List.of()).stream()
                                .map(one -> new DeskView.Declared(one.idea(), one.kind(), one.note(), one.byClerk()))
                                .toList()))
                .toList();
        return new DeskView(view(council), seats, allowed(clerk, council.stage()));
    }

    private static DeskView.Allowed allowed(Actor clerk, CouncilStage stage) {
        return new DeskView.Allowed(
                May.of(CouncilPolicy.mayChange(clerk, stage)),
                May.of(CouncilPolicy.mayInvite(clerk, stage)),
                May.of(CouncilPolicy.mayRemove(clerk, stage)),
                May.of(CouncilPolicy.mayAddInterest(clerk, stage)),
                May.of(CouncilPolicy.mayCancel(clerk, stage)));
    }

    SeatView seat(Juror juror, Council council, Actor actor) {
        var own = interests.of(council.id()).stream()
                .filter(interest -> interest.jurorId() == juror.id())
                .map(one -> new SeatView.OwnInterest(one.idea(), one.kind(), one.note(), one.byClerk()))
                .toList();
        return new SeatView(
                juror.id(),
                cards(List.of(council)).get(0),
                juror.seat(),
                juror.chair(),
                juror.status(),
                juror.named(),
                juror.scoresNamed(),
                juror.onboarded(),
                juror.accessNeeds(),
                juror.expenses(),
                own,
                May.of(CouncilPolicy.mayTakeSeat(actor, council.stage())),
                May.of(CouncilPolicy.mayDeclare(actor, juror.ref(), council.stage())),
                May.of(CouncilPolicy.mayStepDown(actor, juror.ref(), council.stage())));
    }

    private List<CouncilView.Member> members(List<Juror> all) {
        var seated = all.stream()
                .filter(juror -> juror.status() == JurorStatus.SEATED || juror.status() == JurorStatus.ALTERNATE)
                .toList();
        var names = names(seated);
        return seated.stream()
                .map(juror -> new CouncilView.Member(
                        juror.named() ? name(juror, names) : null,
                        juror.seat(),
                        juror.chair(),
                        juror.status() == JurorStatus.ALTERNATE))
                .sorted(READING_ORDER)
                .toList();
    }

    private Map<Long, PersonRef> names(Collection<Juror> of) {
        return people.people(
                of.stream().map(Juror::personId).filter(Objects::nonNull).toList());
    }

    private static @org.jspecify.annotations.Nullable String name(Juror juror, Map<Long, PersonRef> names) {
        var person = juror.personId() == null ? null : names.get(juror.personId());
        return person == null ? null : person.name();
    }

    /** In kind and number, never who. */
    private List<CouncilView.InterestCount> counts(long councilId, List<Juror> all) {
        var sitting = all.stream()
                .filter(juror -> juror.status() == JurorStatus.SEATED)
                .map(Juror::id)
                .collect(Collectors.toSet());
        record Key(long idea, InterestKind kind) {}
        var counted = interests.of(councilId).stream()
                .filter(interest -> sitting.contains(interest.jurorId()))
                .collect(Collectors.groupingBy(
                        interest -> new Key(interest.idea() == null ? 0 : interest.idea(), interest.kind()),
                        () -> new TreeMap<>(Comparator.comparing(Key::idea).thenComparing(Key::kind)),
                        Collectors.mapping(Interests.Interest::jurorId, Collectors.toSet())));
        return counted.entrySet().stream()
                .map(entry -> new CouncilView.InterestCount(
                        entry.getKey().idea() == 0 ? null : entry.getKey().idea(),
                        entry.getKey().kind(),
                        entry.getValue().size()))
                .toList();
    }

    private CouncilView.CallLink call(long callId) {
        var call = calls.call(callId).orElseThrow();
        return new CouncilView.CallLink(call.id(), call.slug(), call.name());
    }
}
