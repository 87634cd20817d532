package org.betterif.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Comments as they are changed. */
@ApplicationScoped
class Comments {

    private final EntityManager entities;

    Comments(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Comment> find(long id) {
        return Optional.ofNullable(entities.find(Comment.class, id));
    }

    List<Comment> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("from Comment where id in :ids", Comment.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    List<Comment> by(long personId) {
        return entities.createQuery("from Comment where authorPersonId = :person order by id", Comment.class)
                .setParameter("person", personId)
                .getResultList();
    }

    List<Comment> publicOnesBy(long personId, long idea) {
        return entities.createQuery(
                        "from Comment where authorPersonId = :person and ideaNumber = :idea and state = PUBLIC order by id",
                        Comment.class)
                .setParameter("person", personId)
                .setParameter("idea", idea)
                .getResultList();
    }

    Comment add(Comment comment) {
        entities.persist(comment);
        entities.flush();
        return comment;
    }

    /** Writes what was changed, so that a lost race is noticed here and statements that follow see it. */
    void flush() {
        entities.flush();
    }
}
