package org.betterif.shortlist.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.betterif.account.Actor;
import org.betterif.account.PersonDirectory;
import org.betterif.idea.IdeaDirectory;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.shared.Decision;
import org.betterif.shared.Language;
import org.betterif.shared.May;
import org.betterif.shared.problem.ProblemException;
import org.betterif.shortlist.ShortlistDirectory;
import org.betterif.shortlist.preparation.ShortlistReason;
import org.jspecify.annotations.Nullable;

/** The council asks and notes, others answer, members dissent. */
@ApplicationScoped
class DeliberationService {

    /** More than this no council reads. */
    private static final int MOST = 500;

    private final CouncilDirectory councils;
    private final ShortlistDirectory shortlists;
    private final IdeaDirectory ideas;
    private final PersonDirectory people;
    private final Questions questions;
    private final Notes notes;
    private final MinorityReports reports;
    private final Clock clock;

    DeliberationService(
            CouncilDirectory councils,
            ShortlistDirectory shortlists,
            IdeaDirectory ideas,
            PersonDirectory people,
            Questions questions,
            Notes notes,
            MinorityReports reports,
            Clock clock) {
        this.councils = councils;
        this.shortlists = shortlists;
        this.ideas = ideas;
        this.people = people;
        this.questions = questions;
        this.notes = notes;
        this.reports = reports;
        this.clock = clock;
    }

    @Transactional
    DeliberationView.QuestionList questions(String slug) {
        return new DeliberationView.QuestionList(
                questions.of(councils.required(slug).id()));
    }

    /** @throws ProblemException 403, or 404 for an idea that is not before the council */
    @Transactional
    long ask(Actor actor, String slug, DeliberationRequests.Ask request) {
        var council = councils.hold(slug);
        var seat = seat(actor, council);
        DeliberationPolicy.mayAsk(actor, seat, council, interest(council, seat, request.idea()))
                .require();
        requireNominated(council, request.idea());
        requireOffered(request.language());
        requireRoom(questions.count(council.id()));
        return questions.ask(
                council.id(), Objects.requireNonNull(seat).id(), actor.personId(), request, clock.instant());
    }

    /** @throws ProblemException 403, 404 or 409 when somebody else was faster */
    @Transactional
    void answer(Actor actor, String slug, long id, DeliberationRequests.Words words) {
        var council = councils.required(slug);
        var question = questions
                .held(id)
                .filter(one -> one.councilId() == council.id())
                .orElseThrow(() -> ProblemException.notFound("question"));
        DeliberationPolicy.mayAnswer(
                        actor,
                        council,
                        question,
                        author(question.idea()),
                        questions.answeredBy(id).orElse(null))
                .require();
        requireOffered(words.language());
        questions.answer(id, actor.personId(), words, clock.instant());
    }

    @Transactional
    DeliberationView.Answerable answerable(Actor actor, String slug) {
        DeliberationPolicy.maySeeQuestionsToMe(actor).require();
        var council = councils.required(slug);
        var own = new TreeSet<Long>();
        var asked = questions.of(council.id());
        var answerers = questions.answerers(council.id());
        var about = ideas.ideas(asked.stream().map(Question::idea).toList());
        for (var question : asked) {
            var idea = about.get(question.idea());
            long author = idea == null ? 0 : idea.authorPersonId();
            if (DeliberationPolicy.mayAnswer(actor, council, question, author, answerers.get(question.id()))
                    instanceof Decision.Allowed) {
                own.add(question.id());
            }
        }
        return new DeliberationView.Answerable(own);
    }

    private long author(long idea) {
        return ideas.idea(idea).map(one -> one.authorPersonId()).orElse(0L);
    }

    /** What a juror reads: notes about ideas without an interest of theirs, and their own report. */
    @Transactional
    DeliberationView.Own own(Actor actor, String slug) {
        var council = councils.required(slug);
        var seat = seat(actor, council);
        DeliberationPolicy.mayReadNotes(actor, seat).require();
        long juror = Objects.requireNonNull(seat).id();
        var excluded = excluded(council, seat);
        var open = new TreeSet<>(shortlists.nominated(council.id()));
        open.removeAll(excluded);
        var report = reports.of(council.id()).stream()
                .filter(one -> one.jurorId() == juror)
                .findFirst()
                .map(one -> new DeliberationView.OwnReport(one.text(), one.language(), one.named()))
                .orElse(null);
        return new DeliberationView.Own(
                notes.of(council.id()).stream()
                        .filter(note -> open.contains(note.idea()))
                        .map(note -> new DeliberationView.NoteView(
                                note.id(),
                                note.idea(),
                                note.text(),
                                note.language(),
                                note.writtenAt(),
                                note.jurorId() == juror))
                        .toList(),
                report,
                open,
                May.of(DeliberationPolicy.mayNote(actor, seat, council, false)),
                May.of(DeliberationPolicy.mayDissent(actor, seat, council)));
    }

    @Transactional
    long note(Actor actor, String slug, DeliberationRequests.NewNote request) {
        var council = councils.hold(slug);
        var seat = seat(actor, council);
        DeliberationPolicy.mayNote(actor, seat, council, interest(council, seat, request.idea()))
                .require();
        requireNominated(council, request.idea());
        requireOffered(request.language());
        requireRoom(notes.count(council.id()));
        return notes.add(council.id(), Objects.requireNonNull(seat).id(), actor.personId(), request, clock.instant());
    }

    @Transactional
    void dissent(Actor actor, String slug, DeliberationRequests.Dissent request) {
        var council = councils.hold(slug);
        var seat = seat(actor, council);
        DeliberationPolicy.mayDissent(actor, seat, council).require();
        requireOffered(request.language());
        reports.put(council.id(), Objects.requireNonNull(seat).id(), actor.personId(), request, clock.instant());
    }

    @Transactional
    void takeBackDissent(Actor actor, String slug) {
        var council = councils.hold(slug);
        var seat = seat(actor, council);
        DeliberationPolicy.mayDissent(actor, seat, council).require();
        reports.remove(Objects.requireNonNull(seat).id());
    }

    /** Named only who wants to be, here and on the council's page. */
    @Transactional
    DeliberationView.ReportList reports(Actor actor, String slug) {
        var council = councils.required(slug);
        DeliberationPolicy.maySeeDissent(actor, seat(actor, council), council).require();
        var written = reports.of(council.id());
        var names = people.people(written.stream()
                .filter(MinorityReports.MinorityReport::named)
                .map(MinorityReports.MinorityReport::personId)
                .filter(Objects::nonNull)
                .toList());
        return new DeliberationView.ReportList(written.stream()
                .map(one -> new DeliberationView.Report(
                        one.named() && names.containsKey(one.personId())
                                ? names.get(one.personId()).name()
                                : null,
                        one.text(),
                        one.language(),
                        one.writtenAt()))
                .toList());
    }

    private @Nullable JurorRef seat(Actor actor, CouncilRef council) {
        return councils.seat(actor, council.id()).orElse(null);
    }

    private boolean interest(CouncilRef council, @Nullable JurorRef seat, long idea) {
        return seat != null && excluded(council, seat).contains(idea);
    }

    /** Ideas in which a juror has an interest: declared ones, and their own. */
    private Set<Long> excluded(CouncilRef council, JurorRef seat) {
        var excluded = new HashSet<>(councils.conflicts(council.id())
                .getOrDefault(seat.id(), java.util.Map.of())
                .keySet());
        excluded.addAll(ideas.ideas(shortlists.nominated(council.id())).values().stream()
                .filter(idea -> Objects.equals(seat.personId(), idea.authorPersonId()))
                .map(idea -> idea.number())
                .collect(Collectors.toSet()));
        return excluded;
    }

    private void requireNominated(CouncilRef council, long idea) {
        if (!shortlists.nominated(council.id()).contains(idea)) {
            throw ProblemException.notFound("nominated idea");
        }
    }

    private static void requireOffered(Language language) {
        if (!List.of(Language.EN, Language.CY).contains(language)) {
            throw ProblemException.invalid("language", ShortlistReason.LANGUAGE_NOT_OFFERED, "One of en, cy.");
        }
    }

    private static void requireRoom(int count) {
        if (count >= MOST) {
            throw new ProblemException(ShortlistReason.TOO_MANY, "No council reads more than " + MOST + ".");
        }
    }
}
