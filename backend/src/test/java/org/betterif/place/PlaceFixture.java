package org.betterif.place;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.betterif.place.area.AreaRef;
import org.betterif.place.book.BookDirectory;
import org.betterif.place.service.ServiceRef;
import org.betterif.place.topic.TopicRef;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Areas, topics, services and periods for the tests of every feature; each call makes a new one. */
@ApplicationScoped
public class PlaceFixture {

    private final Jdbi jdbi;
    private final PlaceDirectory places;
    private final BookDirectory book;

    PlaceFixture(Jdbi jdbi, PlaceDirectory places, BookDirectory book) {
        this.jdbi = jdbi;
        this.places = places;
        this.book = book;
    }

    /** The area that a new council begins with. */
    public AreaRef wholePlace() {
        return places.areas().stream()
                .filter(area -> area.slug().equals("whole-place"))
                .findFirst()
                .orElseThrow();
    }

    public AreaRef area() {
        return area(null, null);
    }

    public AreaRef areaIn(AreaRef parent) {
        return area(parent.id(), null);
    }

    /** An area whose boundary is a box of half a degree with this point in the middle. */
    public AreaRef areaAround(double lon, double lat) {
        return area(null, box(lon, lat));
    }

    public TopicRef topic() {
        var slug = fresh("topic");
        long id = change(handle -> id(
                handle,
                "insert into topic (slug, name_en, name_cy, icon, colour) "
                        + "values (:slug, :slug, :slug, 'nature', 'nature') returning id",
                slug));
        return places.topic(id).orElseThrow();
    }

    /** A service that looks after the topic, in one area or (null) everywhere. */
    public ServiceRef service(TopicRef topic, @Nullable AreaRef area) {
        var slug = fresh("service");
        long id = change(handle -> {
            long service = id(
                    handle,
                    "insert into service (slug, name_en, name_cy, partner) "
                            + "values (:slug, :slug, :slug, false) returning id",
                    slug);
            handle.execute("insert into service_topic values (?, ?)", service, topic.id());
            if (area != null) {
                handle.execute("insert into service_area values (?, ?)", service, area.id());
            }
            return service;
        });
        return places.service(id).orElseThrow();
    }

    /** A partner body that looks after the topic everywhere. */
    public ServiceRef partner(TopicRef topic) {
        long id = service(topic, null).id();
        change(handle -> (long) handle.execute("update service set partner = true where id = ?", id));
        return places.service(id).orElseThrow();
    }

    public ServiceRef service() {
        return service(topic(), null);
    }

    /** A period of restricted publicity, both days included, in the area and what lies inside it. */
    public void preElection(AreaRef area, LocalDate from, LocalDate to) {
        change(handle -> {
            long period = handle.createQuery(
                            "insert into pre_election (from_day, to_day, name_en, name_cy, why_en, why_cy) "
                                    + "values (:from, :to, 'An election', 'Etholiad', 'The law asks for it', 'Y gyfraith sy''n gofyn') returning id")
                    .bind("from", from)
                    .bind("to", to)
                    .mapTo(Long.class)
                    .one();
            handle.execute("insert into pre_election_area values (?, ?)", period, area.id());
            return period;
        });
    }

    /** The last day of the area's periods is another one. */
    public void movePreElection(AreaRef area, LocalDate to) {
        change(handle -> (long) handle.execute(
                "update pre_election set to_day = ? where id in (select pre_election_id from pre_election_area where area_id = ?)",
                to,
                area.id()));
    }

    private AreaRef area(@Nullable Long parent, @Nullable String boundary) {
        var slug = fresh("area");
        long id = change(handle -> handle.createQuery(
                        "insert into area (slug, name_en, name_cy, parent_id, population, boundary) "
                                + "values (:slug, :slug, :slug, :parent, 1000, :boundary) returning id")
                .bind("slug", slug)
                .bind("parent", parent)
                .bind("boundary", boundary)
                .mapTo(Long.class)
                .one());
        return places.area(id).orElseThrow();
    }

    private static String box(double lon, double lat) {
        double w = lon - 0.25;
        double e = lon + 0.25;
        double s = lat - 0.25;
        double n = lat + 0.25;
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%3$s],[%2$s,%3$s],[%2$s,%4$s],[%1$s,%4$s],[%1$s,%3$s]]]}"
                .formatted(w, e, s, n);
    }

    private static long id(Handle handle, String sql, String slug) {
        return handle.createQuery(sql).bind("slug", slug).mapTo(Long.class).one();
    }

    private long change(java.util.function.Function<Handle, Long> work) {
        Callable<Long> all = () -> {
            long id = jdbi.withHandle(work::apply);
            book.changed();
            return id;
        };
        return QuarkusTransaction.requiringNew().call(all);
    }

    private static String fresh(String kind) {
        return kind + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
