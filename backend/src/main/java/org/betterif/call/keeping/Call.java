package org.betterif.call.keeping;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.betterif.call.CallReason;
import org.betterif.call.Evidence;
import org.betterif.call.PhaseRef;
import org.betterif.call.Stage;
import org.betterif.call.rules.CallRules;
import org.betterif.call.rules.Threshold;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.problem.ProblemException;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A call for ideas. */
@Entity
class Call {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private String slug;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.DRAFT;

    @Column(name = "open_door")
    private boolean openDoor;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private LocalisedText name;

    @Embedded
    @EmbeddedColumnNaming("question_%s")
    private LocalisedText question;

    @Embedded
    @EmbeddedColumnNaming("summary_%s")
    private LocalisedText summary;

    @Embedded
    @EmbeddedColumnNaming("fixed_%s")
    private LocalisedText fixed;

    @Embedded
    @EmbeddedColumnNaming("open_%s")
    private LocalisedText open;

    @Embedded
    @EmbeddedColumnNaming("who_decides_%s")
    private LocalisedText whoDecides;

    @Embedded
    private KeptRules rules;

    @ElementCollection
    @CollectionTable(name = "call_threshold", joinColumns = @JoinColumn(name = "call_id"))
    private Set<Threshold> thresholds = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "call_phase", joinColumns = @JoinColumn(name = "call_id"))
    private Set<PhaseRef> phases = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "call_evidence", joinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "position")
    private List<Evidence> evidence = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "call_area", joinColumns = @JoinColumn(name = "call_id"))
    @Column(name = "area_id")
    private Set<Long> areas = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "call_topic", joinColumns = @JoinColumn(name = "call_id"))
    @Column(name = "topic_id")
    private Set<Long> topics = new HashSet<>();

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "rules_changed_at")
    private @Nullable Instant rulesChangedAt;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    @Embedded
    @EmbeddedColumnNaming("cancelled_why_%s")
    private @Nullable LocalisedText cancelledWhy;

    protected Call() {}

    static Call draft(CallPlan plan) {
        var call = new Call();
        call.take(plan);
        return call;
    }

    /** Before it opens everything may change; afterwards what {@link Amendment} lets through. */
    void rewrite(CallPlan plan, Instant now) {
        if (stage == Stage.CANCELLED) {
            throw new ProblemException(CallReason.CLOSED, "The call was called off.");
        }
        if (stage == Stage.PUBLISHED) {
            amend(plan, now);
        }
        take(plan);
    }

    private void amend(CallPlan plan, Instant now) {
        if (!now.isBefore(opensAt())) {
            var faults = Amendment.faults(plan(), plan, openDoor, now);
            if (!faults.isEmpty()) {
                throw new ProblemException(
                        CallReason.FROZEN, "People take part already; some things stand.", null, faults);
            }
            if (!rules().equals(plan.rules().inOrder())) {
                rulesChangedAt = now;
            }
        } else if (opensAt(plan).isBefore(now)) {
            throw beginsInThePast();
        }
    }

    /** @param today the first instant of today: a call may open on the day it is published */
    void publish(Instant today, Instant now) {
        become(Stage.PUBLISHED, CallReason.NOT_A_DRAFT);
        if (opensAt().isBefore(today)) {
            throw beginsInThePast();
        }
        publishedAt = now;
    }

    /** Published in the past, by an import. */
    void publishAt(Instant then) {
        become(Stage.PUBLISHED, CallReason.NOT_A_DRAFT);
        publishedAt = then;
    }

    void cancel(LocalisedText why, Instant now) {
        if (openDoor) {
            throw new ProblemException(CallReason.OPEN_DOOR_STAYS, "The open door stays open.");
        }
        become(Stage.CANCELLED, CallReason.NOT_PUBLISHED);
        cancelledWhy = why;
        cancelledAt = now;
    }

    /** What an import says stands as it is. */
    void take(CallPlan plan) {
        slug = plan.slug();
        name = plan.name();
        question = plan.question();
        summary = plan.summary();
        fixed = plan.fixed();
        open = plan.open();
        whoDecides = plan.whoDecides();
        rules = KeptRules.of(plan.rules());
        thresholds.retainAll(plan.rules().thresholds());
        thresholds.addAll(plan.rules().thresholds());
        phases.retainAll(plan.phases());
        phases.addAll(plan.phases());
        if (!evidence.equals(plan.evidence())) {
            evidence.clear();
            evidence.addAll(plan.evidence());
        }
        areas.retainAll(plan.areas());
        areas.addAll(plan.areas());
        topics.retainAll(plan.topics());
        topics.addAll(plan.topics());
    }

    private CallPlan plan() {
        return new CallPlan(
                slug,
                name,
                question,
                summary,
                fixed,
                open,
                whoDecides,
                List.copyOf(evidence),
                List.copyOf(phases),
                rules(),
                Set.copyOf(areas),
                Set.copyOf(topics));
    }

    CallRules rules() {
        return rules.with(thresholds);
    }

    private void become(Stage next, CallReason otherwise) {
        if (!stage.canBecome(next)) {
            throw new ProblemException(otherwise, "A call that is " + stage + " does not become " + next + ".");
        }
        stage = next;
    }

    private Instant opensAt() {
        return opensAt(plan());
    }

    private static Instant opensAt(CallPlan plan) {
        return plan.phases().stream()
                .map(PhaseRef::from)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static ProblemException beginsInThePast() {
        return new ProblemException(CallReason.BEGINS_IN_THE_PAST, "The first phase begins in the past.");
    }

    Long id() {
        return id;
    }

    long version() {
        return version;
    }

    boolean openDoor() {
        return openDoor;
    }

    Stage stage() {
        return stage;
    }
}
