package org.betterif.response.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.betterif.response.text.AnswerContent;

/** What the demo tells about templates. */
@ApplicationScoped
public class TemplateDirectory {

    private final Templates templates;

    TemplateDirectory(Templates templates) {
        this.templates = templates;
    }

    @Transactional
    public void record(String name, AnswerContent content, long byPersonId, Instant at) {
        templates.insert(name, content, byPersonId, at);
    }
}
