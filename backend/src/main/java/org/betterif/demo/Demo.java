package org.betterif.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import org.betterif.account.PersonDirectory;
import org.betterif.account.councillor.CouncillorDirectory;
import org.betterif.ballot.BallotDirectory;
import org.betterif.ballot.paper.PaperDirectory;
import org.betterif.call.keeping.CallImportDirectory;
import org.betterif.comment.CommentDirectory;
import org.betterif.delivery.DeliveryDirectory;
import org.betterif.delivery.change.ChangeDirectory;
import org.betterif.delivery.gain.GainDirectory;
import org.betterif.delivery.promised.PromisedDirectory;
import org.betterif.idea.imported.ImportedIdeas;
import org.betterif.idea.standing.StandingDirectory;
import org.betterif.innovationcouncil.pool.RecruitmentDirectory;
import org.betterif.place.PlaceDirectory;
import org.betterif.response.AnswerDirectory;
import org.betterif.response.ResponseDirectory;
import org.betterif.shared.PastNotices;
import org.betterif.shared.attachment.Attachments;
import org.betterif.shortlist.ShortlistDirectory;
import org.betterif.shortlist.deliberation.DeliberationDirectory;
import org.betterif.vote.VoteDirectory;
import org.jboss.logging.Logger;

/** Tells the story of Bryncoed once, at the first start of an empty demo, and again after a reset. */
@ApplicationScoped
class Demo {

    private static final Logger LOG = Logger.getLogger(Demo.class);
    /** Before anything that serves or counts begins. */
    private static final int EARLY = 100;

    private static final int LONGEST_SECONDS = 600;

    private final DemoConfig config;
    private final DemoDatabase database;
    private final Scheduler scheduler;
    private final CallImportDirectory callDirectory;
    private final PersonDirectory people;
    private final CouncillorDirectory councillors;
    private final PlaceDirectory places;
    private final ImportedIdeas importedIdeas;
    private final StandingDirectory standings;
    private final VoteDirectory votes;
    private final CommentDirectory comments;
    private final ResponseDirectory responses;
    private final AnswerDirectory answers;
    private final RecruitmentDirectory recruitments;
    private final ShortlistDirectory shortlists;
    private final BallotDirectory ballots;
    private final PaperDirectory papers;
    private final DeliberationDirectory deliberations;
    private final DemoModerators moderators;
    private final DeliveryDirectory delivery;
    private final PromisedDirectory promised;
    private final ChangeDirectory changes;
    private final GainDirectory gains;
    private final Attachments attachments;
    private final PastNotices notices;
    private final Clock clock;

    Demo(
            DemoConfig config,
            DemoDatabase database,
            Scheduler scheduler,
            CallImportDirectory callDirectory,
            PersonDirectory people,
            CouncillorDirectory councillors,
            PlaceDirectory places,
            ImportedIdeas importedIdeas,
            StandingDirectory standings,
            VoteDirectory votes,
            CommentDirectory comments,
            ResponseDirectory responses,
            AnswerDirectory answers,
            RecruitmentDirectory recruitments,
            ShortlistDirectory shortlists,
            BallotDirectory ballots,
            PaperDirectory papers,
            DeliberationDirectory deliberations,
            DemoModerators moderators,
            DeliveryDirectory delivery,
            PromisedDirectory promised,
            ChangeDirectory changes,
            GainDirectory gains,
            Attachments attachments,
            PastNotices notices,
            Clock clock) {
        this.config = config;
        this.database = database;
        this.scheduler = scheduler;
        this.callDirectory = callDirectory;
        this.people = people;
        this.councillors = councillors;
        this.places = places;
        this.importedIdeas = importedIdeas;
        this.standings = standings;
        this.votes = votes;
        this.comments = comments;
        this.responses = responses;
        this.answers = answers;
        this.recruitments = recruitments;
        this.shortlists = shortlists;
        this.ballots = ballots;
        this.papers = papers;
        this.deliberations = deliberations;
        this.moderators = moderators;
        this.delivery = delivery;
        this.promised = promised;
        this.changes = changes;
        this.gains = gains;
        this.attachments = attachments;
        this.notices = notices;
        this.clock = clock;
    }

    void start(@Observes @Priority(EARLY) StartupEvent event) {
        if (!config.enabled()) {
            return;
        }
        // no job looks at a story that is half told
        scheduler.pause();
        try {
            begin();
        } finally {
            scheduler.resume();
        }
    }

    private void begin() {
        if (config.reset()) {
            database.empty();
        }
        var began = System.nanoTime();
        boolean told = QuarkusTransaction.requiringNew()
                .timeout(LONGEST_SECONDS)
                .call(() -> {
                    boolean first = database.claim(clock.instant());
                    if (first) {
                        tell(clock.instant());
                    }
                    return first;
                });
        if (told) {
            LOG.infof("The demo council Bryncoed is told (%d ms)", (System.nanoTime() - began) / 1_000_000);
        }
    }

    private void tell(Instant now) {
        var place = new DemoPlace(places);
        place.tell(DemoFiles.read("place", now));
        var calls = new DemoCalls(callDirectory, place, places.zone());
        calls.tell(DemoFiles.read("calls", now));
        places.removeStandIns();
        var neighbours = new DemoPeople(people, councillors, place);
        neighbours.tell(DemoFiles.read("people", now));
        new DemoDesks(responses, place, neighbours).tell(DemoFiles.read("people", now));
        var told = DemoFiles.read("ideas", now);
        var demoIdeas = new DemoIdeas(importedIdeas, standings, votes, place, calls, neighbours);
        demoIdeas.tell(told);
        var threads = new DemoThreads(comments, demoIdeas, neighbours);
        threads.tell(DemoFiles.read("threads", now), told);
        var demoAnswers =
                new DemoAnswers(responses, answers, demoIdeas, place, neighbours, places.workingDays(), places.zone());
        demoAnswers.templates(DemoFiles.read("templates", now));
        demoAnswers.tell(told);
        var demoBallots = new DemoBallots(ballots, papers, calls, demoIdeas, neighbours);
        demoBallots.tell(DemoFiles.read("ballots", now));
        new DemoCouncils(shortlists, deliberations, calls, demoIdeas, neighbours, demoBallots)
                .tell(DemoFiles.read("councils", now));
        demoBallots.bring(DemoFiles.read("ballot-files", now));
        new DemoVolunteers(shortlists, demoBallots, recruitments, calls, neighbours)
                .tell(DemoFiles.read("volunteers", now));
        demoIdeas.tellOutcomes(told);
        new DemoDelivery(delivery, promised, changes, gains, attachments, demoIdeas, place, neighbours, places.zone())
                .tell(told, DemoFiles.read("delivery", now));
        new DemoNotices(notices, promised, responses, demoIdeas, place, calls, neighbours)
                .tell(DemoFiles.read("notices", now));
        new DemoModeration(moderators, demoIdeas, threads, neighbours).tell(DemoFiles.read("moderation", now));
    }
}
