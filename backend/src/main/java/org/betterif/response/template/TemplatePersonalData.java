package org.betterif.response.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

@ApplicationScoped
class TemplatePersonalData implements PersonalData {

    private final Templates templates;

    TemplatePersonalData(Templates templates) {
        this.templates = templates;
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column("answer_template.edited_by_person_id", "set to nobody; the act and its date stay"));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of();
    }

    @Override
    public void erase(long personId) {
        templates.forgetPerson(personId);
    }
}
