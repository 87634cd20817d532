package org.betterif.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.betterif.place.PlaceBook.Period;
import org.betterif.place.PlaceView.PreElectionView;
import org.betterif.place.PlaceView.RightDoorView;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.ProblemException;

/** What everybody reads of the place. */
@ApplicationScoped
class PlaceService {

    private final Places places;
    private final PlaceConfig config;
    private final DemoPeople demo;

    PlaceService(Places places, PlaceConfig config, DemoPeople demo) {
        this.places = places;
        this.config = config;
        this.demo = demo;
    }

    Revision revision() {
        return places.revision();
    }

    PlaceView view() {
        var book = places.book();
        return new PlaceView(
                PlaceView.Council.of(book.council()),
                config.zone().getId(),
                book.areas(),
                book.topics(),
                book.services(),
                book.closures(),
                book.periods().stream().map(this::shown).toList(),
                book.rightDoors(),
                demo.view());
    }

    List<RightDoorView> rightDoors(String text) {
        return RightDoors.matching(places.book().rightDoors(), text);
    }

    /** @throws ProblemException 404 */
    Listed entry(Kind kind, long id) {
        return kind.in(places.book()).stream()
                .filter(entry -> entry.id() == id)
                .map(Listed.class::cast)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("entry"));
    }

    /** The entry as it goes out. */
    Object shown(Listed entry) {
        return entry instanceof Period period ? shown(period) : entry;
    }

    private PreElectionView shown(Period p) {
        var zone = config.zone();
        var now = places.now();
        boolean running = !now.isBefore(p.startsAt(zone)) && now.isBefore(p.endsAt(zone));
        return new PreElectionView(p.id(), p.from(), p.to(), p.name(), p.why(), p.areas(), running, p.version());
    }
}
