package org.betterif.idea.life;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.betterif.idea.IdeaReason;
import org.betterif.idea.Pin;
import org.betterif.idea.Stage;
import org.betterif.idea.Visibility;
import org.betterif.idea.text.ByWhom;
import org.betterif.idea.text.Kind;
import org.betterif.idea.text.Need;
import org.betterif.idea.text.Wording;
import org.betterif.shared.Language;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A proposal by a person. Counts and marks stand beside it, in {@link org.betterif.idea.standing}. */
@Entity
@Table(name = "idea")
class Idea {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long number;

    private int version = 1;

    @Version
    @Column(name = "lock_version")
    private int lockVersion;

    @Column(name = "author_person_id")
    private @Nullable Long authorPersonId;

    @Column(name = "call_id")
    private long callId;

    @Column(name = "area_id")
    private @Nullable Long areaId;

    @Column(name = "topic_id")
    private @Nullable Long topicId;

    private String language = Language.EN.code();
    private String title = "";

    @Column(name = "now_text")
    private String now = "";

    @Column(name = "change_text")
    private String change = "";

    @Column(name = "for_whom")
    private String forWhom = "";

    @Column(name = "have_text")
    private String have = "";

    @Column(name = "now_html")
    private String nowHtml = "";

    @Column(name = "change_html")
    private String changeHtml = "";

    @Column(name = "have_html")
    private String haveHtml = "";

    private String summary = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Need need;

    @Enumerated(EnumType.STRING)
    @Column(name = "by_whom")
    private @Nullable ByWhom by;

    @Enumerated(EnumType.STRING)
    private @Nullable Kind kind;

    @Column(name = "pin_longitude")
    private @Nullable Double pinLongitude;

    @Column(name = "pin_latitude")
    private @Nullable Double pinLatitude;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.DRAFT;

    @Enumerated(EnumType.STRING)
    private Visibility visibility = Visibility.PUBLIC;

    @Column(name = "hidden_reason")
    private @Nullable String hiddenReason;

    @Column(name = "withdrawn_reason")
    private @Nullable String withdrawnReason;

    @Column(name = "closed_in_favour_of")
    private @Nullable Long closedInFavourOf;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "changed_at")
    private Instant changedAt = Instant.EPOCH;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "shared_at")
    private @Nullable Instant sharedAt;

    protected Idea() {}

    static Idea draft(long author, Wording wording, Whereabouts where, Instant at) {
        var idea = new Idea();
        idea.authorPersonId = author;
        idea.createdAt = at;
        idea.changedAt = at;
        idea.put(wording);
        idea.put(where);
        return idea;
    }

    /** @return false when nothing differs from what is there */
    boolean rewrite(Wording wording, Whereabouts where, Instant at) {
        if (wording.equals(wording()) && where.equals(where())) {
            return false;
        }
        put(wording);
        put(where);
        version++;
        changedAt = at;
        return true;
    }

    private void put(Wording wording) {
        language = wording.language().code();
        title = wording.title();
        now = wording.now();
        change = wording.change();
        forWhom = wording.forWhom();
        have = wording.have();
        need = wording.need();
        by = wording.by();
        kind = wording.kind();
        var shown = wording.shown();
        nowHtml = shown.nowHtml();
        changeHtml = shown.changeHtml();
        haveHtml = shown.haveHtml();
        summary = shown.summary();
    }

    private void put(Whereabouts where) {
        callId = where.callId();
        topicId = where.topicId();
        areaId = where.areaId();
        pinLongitude = where.pin() == null ? null : where.pin().longitude();
        pinLatitude = where.pin() == null ? null : where.pin().latitude();
    }

    void submit(Instant at) {
        become(Stage.SUBMITTED);
        submittedAt = at;
    }

    void open(Instant at) {
        become(Stage.OPEN);
        submittedAt = submittedAt == null ? at : submittedAt;
        sharedAt = at;
    }

    void takeBack() {
        become(Stage.DRAFT);
    }

    void withdraw(String reason) {
        become(Stage.WITHDRAWN);
        withdrawnReason = reason;
    }

    void closeInFavourOf(long other) {
        become(Stage.CLOSED_IN_FAVOUR);
        closedInFavourOf = other;
    }

    void joinInto(long other) {
        become(Stage.JOINED);
        closedInFavourOf = other;
    }

    void close() {
        become(Stage.CLOSED);
    }

    void hide(String reasonCode) {
        visibility = Visibility.HIDDEN;
        hiddenReason = reasonCode;
    }

    void restore() {
        visibility = Visibility.PUBLIC;
        hiddenReason = null;
    }

    void seal() {
        visibility = Visibility.SEALED;
        hiddenReason = null;
    }

    private void become(Stage next) {
        if (!stage.canBecome(next)) {
            throw new ProblemException(
                    IdeaReason.NO_TRANSITION, "An idea that is " + stage + " cannot become " + next + ".");
        }
        stage = next;
    }

    Wording wording() {
        return new Wording(Language.of(language), title, now, change, forWhom, have, need, by, kind);
    }

    Whereabouts where() {
        return new Whereabouts(callId, topicId, areaId, pin());
    }

    private @Nullable Pin pin() {
        return pinLongitude == null || pinLatitude == null ? null : new Pin(pinLongitude, pinLatitude);
    }

    long number() {
        if (number == null) {
            throw new IllegalStateException("an idea has a number once it is stored");
        }
        return number;
    }

    int version() {
        return version;
    }

    boolean by(long personId) {
        return authorPersonId != null && authorPersonId == personId;
    }

    long callId() {
        return callId;
    }

    Stage stage() {
        return stage;
    }

    Visibility visibility() {
        return visibility;
    }

    boolean publicNow() {
        return stage.shared() && visibility == Visibility.PUBLIC;
    }
}
