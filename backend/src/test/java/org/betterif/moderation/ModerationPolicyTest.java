package org.betterif.moderation;

import java.time.Duration;
import java.time.Instant;
import org.betterif.account.Role;
import org.betterif.testing.Actors;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ModerationPolicyTest {

    private static final long AUTHOR = 7;
    private static final long FIRST = 8;
    private static final Who WROTE_IT = new Who("who wrote it", Actors.citizen(AUTHOR));
    private static final Who WROTE_IT_SUSPENDED = new Who("who wrote it, suspended", Actors.suspended(AUTHOR));
    private static final Who WROTE_IT_MODERATING =
            new Who("a moderator who wrote it", Actors.with(AUTHOR, Role.MODERATOR));
    private static final Who FIRST_MODERATOR = new Who("the first moderator", Actors.with(FIRST, Role.MODERATOR));
    private static final PermissionTable TABLE =
            PermissionTable.of("moderation", WROTE_IT, WROTE_IT_SUSPENDED, WROTE_IT_MODERATING, FIRST_MODERATOR);
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void moderators_and_the_safeguarding_lead_use_the_desk() {
        TABLE.row("use the moderators' desk", ModerationPolicy::mayUseDesk)
                .allowedFor(Who.MODERATOR, Who.SAFEGUARDING_LEAD, WROTE_IT_MODERATING, FIRST_MODERATOR);
    }

    @Test
    void nobody_judges_their_own_words() {
        TABLE.row("hide", "public", actor -> decide(actor, null, ModerationAction.HIDE, Standing.PUBLIC))
                .allowedFor(Who.MODERATOR, Who.SAFEGUARDING_LEAD, FIRST_MODERATOR);
        TABLE.row("open or return an idea", "waits for its check", actor -> ModerationPolicy.mayCheck(actor, AUTHOR))
                .allowedFor(Who.MODERATOR, Who.SAFEGUARDING_LEAD, FIRST_MODERATOR);
        TABLE.row("suspend a person", actor -> ModerationPolicy.maySuspend(actor, AUTHOR))
                .allowedFor(Who.MODERATOR, Who.SAFEGUARDING_LEAD, FIRST_MODERATOR);
        TABLE.row("suspend a person", "who left", actor -> ModerationPolicy.maySuspend(actor, null))
                .forNobody();
    }

    private static org.betterif.shared.Decision decide(
            org.betterif.account.Actor actor, Long claimedBy, ModerationAction action, Standing standing) {
        return ModerationPolicy.mayDecide(actor, AUTHOR, claimedBy, action, standing);
    }

    @Test
    void what_somebody_else_is_on_is_left_to_them() {
        TABLE.row(
                        "claim a case",
                        "claimed by the first moderator",
                        actor -> ModerationPolicy.mayClaim(actor, AUTHOR, FIRST))
                .allowedFor(FIRST_MODERATOR);
        TABLE.row(
                        "hide",
                        "claimed by the first moderator",
                        actor -> decide(actor, FIRST, ModerationAction.HIDE, Standing.PUBLIC))
                .allowedFor(FIRST_MODERATOR);
    }

    @Test
    void what_is_removed_is_not_removed_again() {
        TABLE.row("hide", "hidden", actor -> decide(actor, null, ModerationAction.HIDE, Standing.HIDDEN))
                .forNobody();
        TABLE.row("seal", "gone", actor -> decide(actor, null, ModerationAction.SEAL, Standing.GONE))
                .forNobody();
    }

    @Test
    void what_was_sealed_is_for_the_safeguarding_lead() {
        TABLE.row("restore", "sealed", actor -> decide(actor, null, ModerationAction.RESTORE, Standing.SEALED))
                .allowedFor(Who.SAFEGUARDING_LEAD);
        TABLE.row("read what was sealed", ModerationPolicy::mayReadSealed).allowedFor(Who.SAFEGUARDING_LEAD);
    }

    @Test
    void who_wrote_it_asks_once_for_a_second_moderator_even_suspended() {
        TABLE.row("appeal", "hidden", actor -> ModerationPolicy.mayAppeal(actor, AUTHOR, ModerationAction.HIDE, false))
                .allowedFor(WROTE_IT, WROTE_IT_SUSPENDED, WROTE_IT_MODERATING);
        TABLE.row(
                        "appeal",
                        "appealed before",
                        actor -> ModerationPolicy.mayAppeal(actor, AUTHOR, ModerationAction.HIDE, true))
                .forNobody();
        TABLE.row(
                        "appeal",
                        "restored",
                        actor -> ModerationPolicy.mayAppeal(actor, AUTHOR, ModerationAction.RESTORE, false))
                .forNobody();
    }

    @Test
    void another_moderator_than_the_first_decides_an_appeal() {
        TABLE.row(
                        "decide an appeal",
                        "hidden",
                        actor -> ModerationPolicy.mayDecideAppeal(actor, AUTHOR, FIRST, ModerationAction.HIDE, true))
                .allowedFor(Who.MODERATOR, Who.SAFEGUARDING_LEAD);
        TABLE.row(
                        "uphold an appeal",
                        "sealed",
                        actor -> ModerationPolicy.mayDecideAppeal(actor, AUTHOR, FIRST, ModerationAction.SEAL, true))
                .allowedFor(Who.SAFEGUARDING_LEAD);
    }

    @Test
    void who_wrote_the_words_answers_a_notice_within_five_days() {
        var due = NOW.plus(Duration.ofDays(1));
        TABLE.row(
                        "answer a notice",
                        "in time",
                        actor ->
                                ModerationPolicy.mayAnswerNotice(actor, AUTHOR, NoticeState.POSTER_CONTACTED, due, NOW))
                .allowedFor(WROTE_IT, WROTE_IT_SUSPENDED, WROTE_IT_MODERATING);
        TABLE.row(
                        "answer a notice",
                        "too late",
                        actor -> ModerationPolicy.mayAnswerNotice(
                                actor, AUTHOR, NoticeState.POSTER_CONTACTED, NOW.minusSeconds(1), NOW))
                .forNobody();
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
