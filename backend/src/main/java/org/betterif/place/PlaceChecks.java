package org.betterif.place;

import java.util.Collection;
import java.util.stream.Stream;
import org.betterif.place.PlaceView.AreaView;
import org.betterif.place.PlaceView.ClosureView;
import org.betterif.place.PlaceView.RightDoorView;
import org.betterif.place.PlaceView.ServiceView;
import org.betterif.place.PlaceView.TopicView;
import org.betterif.shared.problem.ProblemException;

/**
 * What a plan has to agree with: the rest of the book. Pure; each check throws the first fault it finds. {@code self} is
 * the id of the entry that is rewritten, 0 for a new one.
 */
final class PlaceChecks {

    private PlaceChecks() {}

    static void check(PlaceBook book, long self, AreaPlan plan) {
        slugFree(book.areas().stream().filter(a -> a.id() != self).map(AreaView::slug), plan.slug());
        if (plan.parentId() != null) {
            areasKnown(book, "parentId", java.util.List.of(plan.parentId()));
            if (self != 0 && book.withDescendants(self).contains(plan.parentId())) {
                throw new ProblemException(
                        PlaceReason.AREA_WITHIN_ITSELF, "An area cannot lie in itself or in a part of itself.");
            }
        }
        if (plan.boundary() != null) {
            plan.boundary().fault().ifPresent(reason -> {
                throw ProblemException.invalid("boundary", reason, "The boundary is not a ring that encloses an area.");
            });
        }
    }

    static void check(PlaceBook book, long self, TopicPlan plan) {
        slugFree(book.topics().stream().filter(t -> t.id() != self).map(TopicView::slug), plan.slug());
    }

    static void check(PlaceBook book, long self, ServicePlan plan) {
        slugFree(book.services().stream().filter(s -> s.id() != self).map(ServiceView::slug), plan.slug());
        areasKnown(book, "areas", plan.areas());
        var known = book.topics().stream().map(TopicView::id).toList();
        if (!known.containsAll(plan.topics())) {
            throw ProblemException.invalid("topics", PlaceReason.UNKNOWN_TOPIC, "There is no such topic.");
        }
    }

    static void check(PlaceBook book, long self, ClosurePlan plan) {
        if (book.closures().stream()
                .filter(c -> c.id() != self)
                .map(ClosureView::day)
                .anyMatch(plan.day()::equals)) {
            throw new ProblemException(PlaceReason.DAY_TAKEN, "That day is already entered as a closure.");
        }
    }

    static void check(PlaceBook book, long self, PreElectionPlan plan) {
        areasKnown(book, "areas", plan.areas());
        if (plan.to().isBefore(plan.from())) {
            throw ProblemException.invalid("to", PlaceReason.DATES_REVERSED, "The last day is before the first.");
        }
    }

    static void check(PlaceBook book, long self, RightDoorPlan plan) {
        slugFree(book.rightDoors().stream().filter(d -> d.id() != self).map(RightDoorView::slug), plan.slug());
        if (plan.link() == null && plan.telephone() == null) {
            throw ProblemException.invalid(
                    "link", PlaceReason.NO_WAY_THROUGH, "Give a link, a telephone number or both.");
        }
    }

    private static void slugFree(Stream<String> taken, String slug) {
        if (taken.anyMatch(slug::equals)) {
            throw new ProblemException(PlaceReason.SLUG_TAKEN, "Another entry has the address " + slug + ".");
        }
    }

    private static void areasKnown(PlaceBook book, String field, Collection<Long> ids) {
        if (!book.areas().stream().map(AreaView::id).toList().containsAll(ids)) {
            throw ProblemException.invalid(field, PlaceReason.UNKNOWN_AREA, "There is no such area.");
        }
    }
}
