package org.betterif.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.betterif.account.Actor;
import org.betterif.place.area.AreaDirectory;
import org.betterif.place.book.BookDirectory;
import org.betterif.place.book.PlaceConfig;
import org.betterif.place.book.PlacePolicy;
import org.betterif.place.calendar.CalendarDirectory;
import org.betterif.place.preelection.PreElectionDirectory;
import org.betterif.place.rightdoor.RightDoorDirectory;
import org.betterif.place.service.ServiceDirectory;
import org.betterif.place.topic.TopicDirectory;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The place as everybody reads it, and the council's own texts. */
@ApplicationScoped
class PlaceService {

    private final CouncilPart council;
    private final AreaDirectory areas;
    private final TopicDirectory topics;
    private final ServiceDirectory services;
    private final CalendarDirectory calendar;
    private final PreElectionDirectory preElection;
    private final RightDoorDirectory rightDoors;
    private final PlaceConfig config;
    private final DemoPeople demo;
    private final BookDirectory book;
    private final EntityManager entities;
    private final Duration clockAhead;

    PlaceService(
            CouncilPart council,
            AreaDirectory areas,
            TopicDirectory topics,
            ServiceDirectory services,
            CalendarDirectory calendar,
            PreElectionDirectory preElection,
            RightDoorDirectory rightDoors,
            PlaceConfig config,
            DemoPeople demo,
            BookDirectory book,
            EntityManager entities,
            @ConfigProperty(name = "betterif.clock.offset", defaultValue = "PT0S") Duration clockAhead) {
        this.council = council;
        this.areas = areas;
        this.topics = topics;
        this.services = services;
        this.calendar = calendar;
        this.preElection = preElection;
        this.rightDoors = rightDoors;
        this.config = config;
        this.demo = demo;
        this.book = book;
        this.entities = entities;
        this.clockAhead = clockAhead;
    }

    /** Of what {@code GET /api/place} says: it changes by edits, when a pre-election period begins or ends, and with a demo's clock. */
    Revision revision() {
        return book.revision(preElection.turns() + Math.abs(clockAhead.toSeconds()));
    }

    PlaceView view() {
        return new PlaceView(
                PlaceView.Council.of(book.read(council)),
                config.zone().getId(),
                areas.views(),
                topics.views(),
                services.views(),
                calendar.closures(),
                preElection.views(),
                rightDoors.views(),
                demo.view(clockAhead));
    }

    @Transactional
    Revision rewrite(Actor actor, @Nullable String ifMatch, CouncilPlan plan) {
        PlacePolicy.mayKeep(actor).require();
        long expected = Revision.required(ifMatch);
        book.changed();
        var place = entities.find(Place.class, Place.ONLY);
        if (place.version() != expected) {
            throw ProblemException.stale(place.version());
        }
        place.write(plan);
        entities.flush();
        return new Revision(place.version(), 0);
    }
}
