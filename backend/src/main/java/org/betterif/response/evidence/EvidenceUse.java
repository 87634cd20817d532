package org.betterif.response.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.betterif.account.CurrentActor;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.shared.attachment.AttachmentUse;
import org.jdbi.v3.core.Jdbi;

/** Evidence is read by everybody with the answer it belongs to, at the desks with its draft; before that by who sent it. */
@ApplicationScoped
class EvidenceUse implements AttachmentUse {

    private final Jdbi jdbi;
    private final SentFiles sent;
    private final IdeaDirectory ideas;
    private final CurrentActor current;

    EvidenceUse(Jdbi jdbi, SentFiles sent, IdeaDirectory ideas, CurrentActor current) {
        this.jdbi = jdbi;
        this.sent = sent;
        this.ideas = ideas;
        this.current = current;
    }

    @Override
    public Reading reading(long attachmentId) {
        var answered = jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct a.idea_number from answer_version v join answer a on a.id = v.answer_id
                        where v.content -> 'evidence' @> to_jsonb(:id)""")
                .bind("id", attachmentId)
                .mapTo(Long.class)
                .list());
        if (answered.isEmpty()) {
            return EvidencePolicy.mayReadFile(current.get(), drafted(attachmentId), sent.sender(attachmentId))
                            .allowed()
                    ? Reading.THIS_READER
                    : Reading.NOBODY;
        }
        // of an idea that is out of sight nothing is shown, evidence neither
        boolean shown = ideas.ideas(answered).values().stream().anyMatch(IdeaRef::publicNow);
        return shown ? Reading.EVERYBODY : Reading.NOBODY;
    }

    private boolean drafted(long attachmentId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from answer_draft where content -> 'evidence' @> to_jsonb(:id))")
                .bind("id", attachmentId)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Set<Long> needed(Collection<Long> attachmentIds) {
        return new HashSet<>(jdbi.withHandle(handle -> handle.createQuery("""
                        select id from unnest(:ids) as asked (id)
                        where exists (select from answer_version where content -> 'evidence' @> to_jsonb(asked.id))
                            or exists (select from answer_draft where content -> 'evidence' @> to_jsonb(asked.id))""")
                .bind("ids", attachmentIds.toArray(Long[]::new))
                .mapTo(Long.class)
                .list()));
    }
}
