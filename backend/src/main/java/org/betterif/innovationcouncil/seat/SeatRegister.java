package org.betterif.innovationcouncil.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.betterif.account.PersonDirectory;
import org.betterif.innovationcouncil.ImportedCouncil;
import org.betterif.innovationcouncil.InterestKind;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.innovationcouncil.JurorStatus;
import org.betterif.innovationcouncil.SeatingDirectory;
import org.betterif.innovationcouncil.happened.Moment;
import org.betterif.innovationcouncil.happened.MomentDirectory;
import org.betterif.shared.LocalisedText;

/** Answers the council that asks who sits. */
@ApplicationScoped
class SeatRegister implements SeatingDirectory {

    private static final SecureRandom RANDOM = new SecureRandom();

    // Whoever is not named must not be recognised by their place in the list: the chair, then names, then seats.
    private static final Comparator<Member> READING_ORDER = Comparator.comparing((Member member) -> !member.chair())
            .thenComparing(Member::alternate)
            .thenComparing(member -> member.name() == null)
            .thenComparing(member -> member.name() == null ? "" : member.name())
            .thenComparing(member -> member.seat().en());

    private final Jurors jurors;
    private final Interests interests;
    private final PersonDirectory people;
    private final MomentDirectory moments;

    SeatRegister(Jurors jurors, Interests interests, PersonDirectory people, MomentDirectory moments) {
        this.jurors = jurors;
        this.interests = interests;
        this.people = people;
        this.moments = moments;
    }

    @Override
    @Transactional
    public List<JurorRef> of(long councilId) {
        return jurors.of(councilId).stream().map(Juror::ref).toList();
    }

    @Override
    @Transactional
    public Optional<JurorRef> of(long personId, long councilId) {
        return jurors.seatOf(personId, councilId).map(Juror::ref);
    }

    @Override
    @Transactional
    public List<JurorRef> ofPerson(long personId) {
        return jurors.ofPerson(personId).stream().map(Juror::ref).toList();
    }

    @Override
    @Transactional
    public Map<Long, Integer> sitting(Collection<Long> councilIds) {
        return jurors.of(councilIds).stream()
                .filter(juror -> juror.status() == JurorStatus.SEATED)
                .collect(Collectors.groupingBy(
                        Juror::councilId, Collectors.collectingAndThen(Collectors.counting(), Long::intValue)));
    }

    @Override
    @Transactional
    public List<Member> members(long councilId) {
        var seated = jurors.of(councilId).stream()
                .filter(juror -> juror.status() == JurorStatus.SEATED || juror.status() == JurorStatus.ALTERNATE)
                .toList();
        var names = people.people(
                seated.stream().map(Juror::personId).filter(Objects::nonNull).toList());
        return seated.stream()
                .map(juror -> new Member(
                        juror.named() && names.containsKey(juror.personId())
                                ? names.get(juror.personId()).name()
                                : null,
                        juror.ref().seat(),
                        juror.chair(),
                        juror.status() == JurorStatus.ALTERNATE))
                .sorted(READING_ORDER)
                .toList();
    }

    @Override
    @Transactional
    public List<InterestCount> interests(long councilId) {
        var sitting = jurors.seated(councilId).stream().map(Juror::id).collect(Collectors.toSet());
        record Key(long idea, InterestKind kind) {}
        var counted = interests.of(councilId).stream()
                .filter(interest -> sitting.contains(interest.jurorId()))
                .collect(Collectors.groupingBy(
                        interest -> new Key(interest.idea() == null ? 0 : interest.idea(), interest.kind()),
                        () -> new TreeMap<>(Comparator.comparing(Key::idea).thenComparing(Key::kind)),
                        Collectors.mapping(Interests.Interest::jurorId, Collectors.toSet())));
        return counted.entrySet().stream()
                .map(entry -> new InterestCount(
                        entry.getKey().idea() == 0 ? null : entry.getKey().idea(),
                        entry.getKey().kind(),
                        entry.getValue().size()))
                .toList();
    }

    @Override
    public Map<Long, Map<Long, InterestKind>> conflicts(long councilId) {
        return interests.conflicts(councilId);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void drawNumbers(long councilId) {
        if (jurors.of(councilId).stream().anyMatch(juror -> juror.ref().number() != null)) {
            return;
        }
        var seated = new ArrayList<>(jurors.seated(councilId));
        Collections.shuffle(seated, RANDOM);
        for (int i = 0; i < seated.size(); i++) {
            seated.get(i).draw(i + 1);
        }
        jurors.flush();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void enter(long councilId, ImportedCouncil.Seat seat) {
        var before = seat.tookOver();
        var juror = before == null
                ? sitting(councilId, seat.personId(), seat.seat(), seat.seatedAt())
                : successor(councilId, seat, before);
        juror.chair(seat.chair());
        juror.onboard(seat.seatedAt());
        juror.consent(seat.named(), false);
        jurors.persistAndFlush(juror);
        for (var interest : seat.interests()) {
            var declared = new SeatRequests.Declared(interest.idea(), interest.kind(), interest.note());
            interests.add(juror.id(), declared, false, interest.at());
            moments.note(councilId, Moment.of(Moment.What.INTEREST_DECLARED, interest.at()));
        }
    }

    private Juror sitting(long councilId, long person, LocalisedText why, Instant at) {
        var juror = Juror.invite(councilId, null, InvitationCode.draw().digest(), why, false, at);
        juror.take(person, at);
        moments.note(councilId, Moment.of(Moment.What.JUROR_SEATED, at));
        return juror;
    }

    /** Stood ready, and took over when somebody stepped down. */
    private Juror successor(long councilId, ImportedCouncil.Seat seat, ImportedCouncil.TakenOver before) {
        var gone = sitting(councilId, before.personId(), before.seat(), before.stoodReadyAt());
        gone.leave(Leaving.STEPPED_DOWN, before.leftAt());
        jurors.persistAndFlush(gone);
        moments.note(councilId, Moment.of(Moment.What.JUROR_LEFT, before.leftAt()));
        var juror = Juror.invite(
                councilId, null, InvitationCode.draw().digest(), seat.seat(), false, before.stoodReadyAt());
        juror.beAlternate();
        juror.take(seat.personId(), before.stoodReadyAt());
        juror.stepIn(gone.id(), seat.seatedAt());
        moments.note(councilId, Moment.of(Moment.What.ALTERNATE_STEPPED_IN, seat.seatedAt()));
        return juror;
    }
}
