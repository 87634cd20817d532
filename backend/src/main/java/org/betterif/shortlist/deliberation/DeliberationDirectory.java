package org.betterif.shortlist.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.stream.Collectors;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.JurorRef;

/** What other features may tell about a council's deliberation. */
@ApplicationScoped
public class DeliberationDirectory {

    private final CouncilDirectory councils;
    private final Questions questions;
    private final MinorityReports reports;

    DeliberationDirectory(CouncilDirectory councils, Questions questions, MinorityReports reports) {
        this.councils = councils;
        this.questions = questions;
        this.reports = reports;
    }

    @Transactional
    public void importDeliberation(CouncilRef council, ImportedDeliberation imported) {
        var seats = councils.jurors(council.id()).stream()
                .filter(juror -> juror.personId() != null)
                .collect(Collectors.toMap(juror -> Objects.requireNonNull(juror.personId()), JurorRef::id));
        for (var one : imported.questions()) {
            var asked = new DeliberationRequests.Ask(
                    one.idea(), one.toAuthor() ? Question.To.AUTHOR : Question.To.OFFICERS, one.text(), one.language());
            long juror = Objects.requireNonNull(seats.get(one.byPersonId()));
            long id = questions.ask(council.id(), juror, one.byPersonId(), asked, one.at());
            var answer = one.answer();
            if (answer != null) {
                var words = new DeliberationRequests.Words(answer.text(), answer.language());
                questions.answer(id, answer.byPersonId(), words, answer.at());
            }
        }
        for (var one : imported.reports()) {
            long juror = Objects.requireNonNull(seats.get(one.byPersonId()));
            var dissent = new DeliberationRequests.Dissent(one.text(), one.language(), one.named());
            reports.put(council.id(), juror, one.byPersonId(), dissent, one.at());
        }
    }
}
