package org.betterif.innovationcouncil.seat;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.betterif.innovationcouncil.CouncilReason;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.innovationcouncil.JurorStatus;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.problem.ProblemException;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A seat on a council and who took it. */
@Entity
@Table(name = "council_juror")
class Juror {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @Column(name = "council_id")
    private long councilId;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "invited_email")
    private @Nullable String invitedEmail;

    @Column(name = "code_hash")
    private byte @Nullable [] codeHash;

    @Embedded
    @EmbeddedColumnNaming("seat_%s")
    private LocalisedText seat = new LocalisedText("", "");

    private boolean chair;
    private boolean alternate;

    @Column(name = "access_needs")
    private String accessNeeds = "";

    private String expenses = "";
    private @Nullable Integer number;
    private boolean named;

    @Column(name = "scores_named")
    private boolean scoresNamed;

    @Enumerated(EnumType.STRING)
    private JurorStatus status = JurorStatus.INVITED;

    @Column(name = "invited_at")
    private Instant invitedAt = Instant.EPOCH;

    @Column(name = "seated_at")
    private @Nullable Instant seatedAt;

    @Column(name = "onboarded_at")
    private @Nullable Instant onboardedAt;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Leaving leaving;

    @Column(name = "left_reason_en")
    private @Nullable String leftReasonEn;

    @Column(name = "left_reason_cy")
    private @Nullable String leftReasonCy;

    private @Nullable Long replaces;

    protected Juror() {}

    static Juror invite(
            long councilId, @Nullable String email, byte[] codeHash, LocalisedText seat, boolean chair, Instant at) {
        var juror = made(councilId, seat, chair, at);
        juror.invitedEmail = email;
        juror.codeHash = codeHash;
        return juror;
    }

    /** A seat for somebody who is known: a volunteer. */
    static Juror offer(long councilId, long personId, LocalisedText seat, boolean chair, Instant at) {
        var juror = made(councilId, seat, chair, at);
        juror.personId = personId;
        return juror;
    }

    private static Juror made(long councilId, LocalisedText seat, boolean chair, Instant at) {
        var juror = new Juror();
        juror.councilId = councilId;
        juror.seat = seat;
        juror.chair = chair;
        juror.invitedAt = at;
        return juror;
    }

    void beAlternate() {
        alternate = true;
    }

    /** The invitation is used up, and the address forgotten. */
    void take(long person, Instant at) {
        requireInvited();
        personId = person;
        status = alternate ? JurorStatus.ALTERNATE : JurorStatus.SEATED;
        seatedAt = at;
        forgetInvitation();
    }

    /** An alternate takes a seat that has become free. */
    void stepIn(long free, Instant at) {
        if (status != JurorStatus.ALTERNATE) {
            throw new ProblemException(CouncilReason.NOT_AN_ALTERNATE, "Not an alternate, or not any more.");
        }
        replaces = free;
        status = JurorStatus.SEATED;
        seatedAt = at;
    }

    /** What the person needs to take part, and what it costs them: for the clerk alone. */
    void needs(String access, String costs) {
        accessNeeds = access;
        expenses = costs;
    }

    void decline() {
        requireInvited();
        status = JurorStatus.DECLINED;
        forgetInvitation();
    }

    private void requireInvited() {
        if (status != JurorStatus.INVITED) {
            throw new ProblemException(CouncilReason.INVITATION_USED, "This invitation was used or taken back.");
        }
    }

    private void forgetInvitation() {
        invitedEmail = null;
        codeHash = null;
    }

    /** Invited, offered or drawn in the place of a seat that has become free. */
    void fill(long free) {
        replaces = free;
    }

    /** Removed by the clerk, with a reason that everybody reads. */
    void remove(LocalisedText reason, Instant at) {
        leave(Leaving.REMOVED, at);
        leftReasonEn = reason.en();
        leftReasonCy = reason.cy();
    }

    /** Steps down, is removed, or the invitation is taken back. */
    void leave(Leaving how, Instant at) {
        if (status != JurorStatus.INVITED && status != JurorStatus.SEATED && status != JurorStatus.ALTERNATE) {
            throw new ProblemException(CouncilReason.NO_LONGER_A_JUROR, "Not on this council any more.");
        }
        forgetInvitation();
        status = JurorStatus.LEFT;
        leaving = how;
        leftAt = at;
    }

    void reword(LocalisedText words) {
        seat = words;
    }

    void chair(boolean asChair) {
        chair = asChair;
    }

    void consent(boolean toBeNamed, boolean scoresToo) {
        if (scoresToo && !toBeNamed) {
            throw ProblemException.invalid(
                    "scoresNamed", CouncilReason.SCORES_NAMED_NEEDS_NAME, "Named scores need a named juror.");
        }
        named = toBeNamed;
        scoresNamed = scoresToo;
    }

    void onboard(Instant at) {
        onboardedAt = onboardedAt == null ? at : onboardedAt;
    }

    void draw(int number) {
        this.number = number;
    }

    /** The person left the site: the seat stays in the record, without anybody on it. */
    void forgetPerson(Instant at) {
        if (status != JurorStatus.DECLINED && status != JurorStatus.LEFT) {
            leave(Leaving.LEFT_SITE, at);
        }
        accessNeeds = "";
        expenses = "";
        personId = null;
        named = false;
        scoresNamed = false;
    }

    JurorRef ref() {
        return new JurorRef(
                id(),
                councilId,
                personId,
                number,
                chair,
                seat,
                status,
                scoresNamed,
                onboardedAt != null,
                leftAt,
                alternate,
                replaces);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long version() {
        return version;
    }

    long councilId() {
        return councilId;
    }

    @Nullable
    Long personId() {
        return personId;
    }

    @Nullable
    String invitedEmail() {
        return invitedEmail;
    }

    boolean chair() {
        return chair;
    }

    String accessNeeds() {
        return accessNeeds;
    }

    String expenses() {
        return expenses;
    }

    boolean named() {
        return named;
    }

    JurorStatus status() {
        return status;
    }

    Instant invitedAt() {
        return invitedAt;
    }

    @Nullable
    Instant seatedAt() {
        return seatedAt;
    }

    @Nullable
    Leaving leaving() {
        return leaving;
    }

    @Nullable
    LocalisedText leftReason() {
        return leftReasonEn == null || leftReasonCy == null ? null : new LocalisedText(leftReasonEn, leftReasonCy);
    }
}
