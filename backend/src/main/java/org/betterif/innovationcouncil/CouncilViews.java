package org.betterif.innovationcouncil;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.betterif.account.Actor;
import org.betterif.call.CallDirectory;
import org.betterif.innovationcouncil.happened.MomentDirectory;
import org.betterif.shared.May;

/** Puts councils into the forms in which people read them. */
@ApplicationScoped
class CouncilViews {

    private final SeatingDirectory seating;
    private final MomentDirectory moments;
    private final CallDirectory calls;

    CouncilViews(SeatingDirectory seating, MomentDirectory moments, CallDirectory calls) {
        this.seating = seating;
        this.moments = moments;
        this.calls = calls;
    }

    CouncilView view(Council council) {
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
                seating.members(council.id()),
                (int) seating.of(council.id()).stream()
                        .filter(juror -> juror.status() == JurorStatus.INVITED)
                        .count(),
                seating.interests(council.id()),
                council.cancelReason(),
                moments.of(council.id()));
    }

    List<CouncilCard> cards(List<Council> councils) {
        var sitting = seating.sitting(councils.stream().map(Council::id).toList());
        return councils.stream()
                .map(council -> card(council, sitting.getOrDefault(council.id(), 0)))
                .toList();
    }

    private CouncilCard card(Council council, int members) {
        var terms = council.terms();
        return new CouncilCard(
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
        return new DeskView(
                view(council),
                new DeskView.Allowed(
                        May.of(CouncilPolicy.mayChange(clerk, council.stage())),
                        May.of(CouncilPolicy.mayCancel(clerk, council.stage()))));
    }

    private CouncilCard.CallLink call(long callId) {
        var call = calls.call(callId).orElseThrow();
        return new CouncilCard.CallLink(call.id(), call.slug(), call.name());
    }
}
