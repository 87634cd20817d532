package org.betterif.place;

import jakarta.enterprise.context.ApplicationScoped;
import org.betterif.place.PlaceView.PreElectionView;
import org.betterif.shared.http.Revision;

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
        var zone = config.zone();
        var now = places.now();
        return new PlaceView(
                book.council(),
                zone.getId(),
                book.areas(),
                book.topics(),
                book.services(),
                book.closures(),
                book.periods().stream()
                        .map(p -> new PreElectionView(
                                p.id(),
                                p.from(),
                                p.to(),
                                p.name(),
                                p.why(),
                                p.areas(),
                                !now.isBefore(p.startsAt(zone)) && now.isBefore(p.endsAt(zone)),
                                p.version()))
                        .toList(),
                book.rightDoors(),
                demo.view());
    }
}
