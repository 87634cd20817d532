package org.betterif.response.template;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.betterif.account.Actor;
import org.betterif.response.ResponseReason;
import org.betterif.response.text.AnswerContent;
import org.betterif.response.text.WrittenAnswer;
import org.betterif.shared.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;

/** Beginnings of answers that the desks share, so that nothing is typed twice. */
@ApplicationScoped
class Templates {

    private static final int MOST = 200;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Clock clock;

    Templates(Jdbi jdbi, ObjectMapper json, Clock clock) {
        this.jdbi = jdbi;
        this.json = json;
        this.clock = clock;
    }

    @Schema(name = "AnswerTemplate")
    record Template(long id, long version, String name, AnswerContent content) {}

    /** By name. */
    List<Template> all(Actor actor) {
        TemplatePolicy.mayKeepTemplates(actor).require();
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from answer_template order by lower(name), id limit :most")
                        .bind("most", MOST)
                        .map((rs, ctx) -> new Template(
                                rs.getLong("id"),
                                rs.getLong("version"),
                                rs.getString("name"),
                                new WrittenAnswer(rs.getString("content")).content(json)))
                        .list());
    }

    @Transactional
    long add(Actor actor, String name, AnswerContent content) {
        TemplatePolicy.mayKeepTemplates(actor).require();
        if (all(actor).size() >= MOST) {
            throw new ProblemException(ResponseReason.TOO_MANY_TEMPLATES, "There are " + MOST + " already.");
        }
        return insert(name, content, actor.personId(), clock.instant());
    }

    long insert(String name, AnswerContent content, long personId, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into answer_template (name, content, edited_at, edited_by_person_id)
                        values (:name, :content::jsonb, :now, :person) returning id""")
                .bind("name", name)
                .bind("content", WrittenAnswer.of(content, json).json())
                .bind("now", at)
                .bind("person", personId)
                .mapTo(Long.class)
                .one());
    }

    /** @throws ProblemException 412 when it is not the newest version */
    @Transactional
    void change(Actor actor, long id, long from, String name, AnswerContent content) {
        TemplatePolicy.mayKeepTemplates(actor).require();
        changed(id, jdbi.withHandle(handle -> handle.createUpdate("""
                        update answer_template set version = version + 1, name = :name, content = :content::jsonb,
                            edited_at = :now, edited_by_person_id = :person where id = :id and version = :from""")
                .bind("name", name)
                .bind("content", WrittenAnswer.of(content, json).json())
                .bind("now", clock.instant())
                .bind("person", actor.personId())
                .bind("id", id)
                .bind("from", from)
                .execute()));
    }

    @Transactional
    void remove(Actor actor, long id, long from) {
        TemplatePolicy.mayKeepTemplates(actor).require();
        changed(
                id,
                jdbi.withHandle(handle ->
                        handle.execute("delete from answer_template where id = ? and version = ?", id, from)));
    }

    private void changed(long id, int rows) {
        if (rows == 1) {
            return;
        }
        var version = jdbi.withHandle(handle -> handle.createQuery("select version from answer_template where id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne());
        throw ProblemException.stale(version.orElseThrow(() -> ProblemException.notFound("template")));
    }

    void forgetPerson(long personId) {
        jdbi.useHandle(handle -> handle.execute(
                "update answer_template set edited_by_person_id = null where edited_by_person_id = ?", personId));
    }
}
