package org.betterif.vote;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.betterif.account.AgeBand;
import org.betterif.account.ImportedPerson;
import org.betterif.account.PersonDirectory;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaFixture;
import org.betterif.shared.Language;
import org.betterif.testing.People;

/** Ideas to support, and people who do. */
@ApplicationScoped
class VoteFixture {

    static final String VOTE = "/api/ideas/{number}/vote";

    private final People people;
    private final IdeaFixture ideas;
    private final IdeaDirectory directory;
    private final VoteDirectory votes;
    private final PersonDirectory persons;
    private final OpenLane lane;
    private final org.jdbi.v3.core.Jdbi jdbi;

    VoteFixture(
            People people,
            IdeaFixture ideas,
            IdeaDirectory directory,
            VoteDirectory votes,
            PersonDirectory persons,
            OpenLane lane,
            org.jdbi.v3.core.Jdbi jdbi) {
        this.people = people;
        this.ideas = ideas;
        this.directory = directory;
        this.votes = votes;
        this.persons = persons;
        this.lane = lane;
        this.jdbi = jdbi;
    }

    long idea(org.betterif.call.CallRef call) {
        return ideas.anIdea().in(call).open();
    }

    long withdrawn(org.betterif.call.CallRef call) {
        long idea = idea(call);
        people.as("megan")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "I moved away."))
                .post("/api/ideas/{number}/withdraw", idea)
                .then()
                .statusCode(200);
        return idea;
    }

    long person(String user) {
        people.as(user);
        return jdbi.withHandle(handle -> handle.createQuery("select id from person where name = :name")
                .bind("name", user)
                .mapTo(Long.class)
                .one());
    }

    long votesOf(long idea) {
        long told = directory.idea(idea).orElseThrow().votes();
        assertThat(votes.supportersAt(idea)).as("rows and tally agree").isEqualTo(told);
        return told;
    }

    /** People who never sign in, to vote in numbers. */
    List<Long> crowd(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> persons.importPerson(new ImportedPerson(
                        "test",
                        "crowd-" + i,
                        "Crowd " + i,
                        Language.EN,
                        AgeBand.ADULT,
                        java.util.Set.of(),
                        null,
                        null)))
                .toList();
    }

    static <T> List<T> atOnce(List<Callable<T>> tasks) {
        try (var pool = Executors.newFixedThreadPool(Math.min(tasks.size(), 32))) {
            var results = new ArrayList<T>();
            for (var future : pool.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    VoteOutcome settle(long person, long idea) {
        return lane.submit(new VoteAsk(VoteAsk.Kind.SUPPORT, idea, org.betterif.testing.Actors.citizen(person), 0))
                .join();
    }
}
