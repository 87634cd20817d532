package org.betterif.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import org.betterif.intake.origin.IntakeSource;
import org.betterif.selection.SharedData;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ApiTest
class DecideMadridTest {

    private static final String PROPOSALS =
            ",id,url,code,title,userId,date,summary,text,numComments,status,numSupports,isAssociation";
    private static final String COMMENTS =
            ",id,parentId,proposalId,page,userId,userType,date,time,text,numVotes,numPositiveVotes,numNegativeVotes";
    private static final String PROPOSAL = "0,7,/proposals/7-limpiar,M,Limpiar,1,2015-09-15,Algo,,1,archived,6560,0";

    @Inject
    Intake intake;

    @Inject
    Jdbi jdbi;

    @Inject
    People people;

    @TempDir
    Path directory;

    @AfterEach
    void clear() {
        IntakeFiles.clear(jdbi);
    }

    private IntakeReport run(Path folder) {
        return intake.run(IntakeFiles.options(IntakeSource.DECIDE_MADRID, folder), Progress.silent());
    }

    private static String comment(String id, String parent, String text) {
        return "0,%s,%s,7,1,10016,,2015-09-15,0 days 11:07:10,%s,3,2,1".formatted(id, parent, text);
    }

    private long count(String query) {
        return jdbi.withHandle(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    @Test
    void every_published_proposal_and_comment_is_accounted_for_once_and_nothing_is_started_or_sent() {
        var folder = SharedData.folder("decide-madrid");
        var before = IntakeFiles.rows(jdbi);
        var report = run(folder);
        var after = IntakeFiles.rows(jdbi);

        assertThat(report.faults()).isEmpty();
        assertThat(report.counted("proposals, new here")).isEqualTo(80);
        assertThat(report.counted("comments in the file")).isEqualTo(5_633);
        assertThat(report.counted("comments, new here")).isEqualTo(5_571);
        assertThat(report.counted("comments without words")).isEqualTo(62);
        assertThat(report.counted("comments without a parent")).isEqualTo(268);
        assertThat(report.notes(ThreadEntry.WITHOUT_PARENT)).hasSize(268);
        assertThat(IntakeFiles.grown(before, after))
                .isSubsetOf(
                        "idea",
                        "idea_version",
                        "idea_standing",
                        "comment",
                        "page_moment",
                        "intake_record",
                        // imported history enters the public record, marked as such
                        "record_waiting",
                        "call",
                        "call_threshold",
                        "call_phase",
                        "call_moment",
                        "topic");
        assertThat(count("select count(*) from comment where source = 'decide-madrid' and state = 'PUBLIC'"))
                .isEqualTo(5_571);
        assertThat(count("select max(cardinality(ancestors)) from comment where source = 'decide-madrid'"))
                .isEqualTo(24);
        assertThat(count("select sum(s.comments) from idea_standing s join idea i using (number) "
                        + "where i.source = 'decide-madrid' and s.votes = 0"))
                .isEqualTo(5_571);

        var again = run(folder);
        assertThat(again.counted("comments, new here")).isZero();
        assertThat(again.counted("comments, known before")).isEqualTo(5_571);
        assertThat(again.counted("comments without a parent")).isEqualTo(268);
        assertThat(IntakeFiles.rows(jdbi)).isEqualTo(after);
    }

    @Test
    void threads_keep_their_depth_votes_and_speakers() throws IOException {
        IntakeFiles.write(directory, "proposals.csv", PROPOSALS, PROPOSAL);
        IntakeFiles.write(
                directory,
                "comments.csv",
                COMMENTS,
                comment("11", "-1", "\"Dos líneas,\ny \"\"comillas\"\"\""),
                comment("12", "11", ""),
                comment("13", "12", "Sí").replace("10016,", "9884,Autor"));
        var report = run(directory);
        assertThat(report.faults()).isEmpty();
        long number = count("select number from idea where source = 'decide-madrid'");
        people.visitor()
                .get("/api/ideas/{n}", number)
                .then()
                .body("language", equalTo("other"))
                .body("comments", equalTo(2))
                .body("support.imported", equalTo(6560));
        people.visitor()
                .get("/api/ideas/{n}/comments", number)
                .then()
                .statusCode(200)
                .body("items[0].comment.html", equalTo("<p>Dos líneas,<br />y &#34;comillas&#34;</p>"))
                .body("items[0].comment.agreedElsewhere", equalTo(2))
                .body("items[0].comment.author.name", equalTo("Participante 1"))
                .body("items[0].replies.depth", contains(1, 2))
                .body("items[0].replies.state", contains("DELETED", "PUBLIC"))
                .body("items[0].replies[1].author.name", equalTo("Autor"));
    }

    @Test
    void broken_lines_are_reported_with_their_numbers_and_swallow_no_other() throws IOException {
        IntakeFiles.write(
                directory,
                "proposals.csv",
                PROPOSALS,
                PROPOSAL,
                PROPOSAL.replace("0,7,", "0,8,").replace("archived", "eaten"));
        IntakeFiles.write(
                directory,
                "comments.csv",
                COMMENTS,
                comment("11", "-1", "Uno"),
                comment("12", "-1", "\"sin cerrar"),
                comment("13", "11", "Tres"),
                "0,14,-1,7",
                comment("15", "-1", "Cinco").replace("2015-09-15", "ayer"),
                comment("16", "-1", "Seis").replace(",3,2,1", ",9,2,1"),
                comment("17", "-1", "Siete").replace(",7,1,", ",99,1,"),
                comment("13", "11", "Otra vez"),
                comment("19", "404", "Nueve"));
        var report = run(directory);
        assertThat(report.faults())
                .filteredOn(note -> note.file().equals("proposals.csv"))
                .extracting(IntakeReport.Note::line)
                .containsExactly(3L);
        assertThat(report.faults())
                .filteredOn(note -> note.file().equals("comments.csv"))
                .extracting(IntakeReport.Note::line)
                .containsExactlyInAnyOrder(3L, 5L, 6L, 7L, 8L, 9L);
        assertThat(report.counted("comments, new here")).isEqualTo(3);
        assertThat(report.notes(ThreadEntry.WITHOUT_PARENT))
                .extracting(IntakeReport.Note::line)
                .containsExactly(10L);
    }
}
