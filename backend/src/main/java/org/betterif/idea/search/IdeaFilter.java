package org.betterif.idea.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.betterif.idea.Stage;
import org.betterif.idea.standing.AnswerState;
import org.betterif.idea.standing.Outcome;
import org.betterif.idea.text.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed to; null or empty: not narrowed.
 *
 * @param areas with their descendants, resolved
 * @param wholePlace whether ideas without an area belong to the areas too
 * @param minePersonId the author's own, at every stage but draft; else only public ones
 * @param hiddenCalls calls whose counts are hidden at this moment
 */
record IdeaFilter(
        @Nullable SearchText text,
        @Nullable Long callId,
        Set<Long> areas,
        boolean wholePlace,
        @Nullable Long topicId,
        @Nullable Stage stage,
        @Nullable AnswerState answer,
        @Nullable Outcome outcome,
        @Nullable Kind kind,
        @Nullable Long minePersonId,
        Set<Long> hiddenCalls) {

    /**
     * Looked up first, in the text index: the planner guesses badly how rare the beginning of a word is, and would rather read
     * every idea in order of date until a page is full.
     */
    private static final String HITS =
            "with hit as materialized (select number from idea where search @@ to_tsquery('simple', :tsquery)) ";

    /** Conditions of a where clause, and what to bind. */
    record Sql(List<String> conditions, Map<String, Object> values) {

        /** A query over {@code idea i join idea_standing s}: {@code columns} of what meets the conditions. */
        String select(String columns) {
            return (values.containsKey("tsquery") ? HITS : "") + "select " + columns
                    + " from idea i join idea_standing s on s.number = i.number where " + where();
        }

        String where() {
            return String.join(" and ", conditions);
        }

        private void add(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    /** The same, for titles that look like the text; null without a text. */
    @Nullable
    IdeaFilter loosely() {
        return text == null
                ? null
                : new IdeaFilter(
                        text.loose(),
                        callId,
                        areas,
                        wholePlace,
                        topicId,
                        stage,
                        answer,
                        outcome,
                        kind,
                        minePersonId,
                        hiddenCalls);
    }

    Sql sql() {
        var sql = new Sql(new ArrayList<>(), new HashMap<>());
        visible(sql);
        if (text != null && text.loosely()) {
            sql.add(":plain <% plain(i.title)", "plain", text.plain());
        } else if (text != null) {
            sql.add("i.number in (select number from hit)", "tsquery", text.query());
        }
        if (callId != null) {
            sql.add("i.call_id = :call", "call", callId);
        }
        if (!areas.isEmpty()) {
            sql.add(
                    wholePlace ? "(i.area_id = any(:areas) or i.area_id is null)" : "i.area_id = any(:areas)",
                    "areas",
                    areas.toArray(Long[]::new));
        }
        if (topicId != null) {
            sql.add("i.topic_id = :topic", "topic", topicId);
        }
        if (kind != null) {
            sql.add("i.kind = :kind", "kind", kind.name());
        }
        if (outcome != null) {
            sql.conditions().add("s.outcome = '" + outcome.name() + "'");
        }
        answer(sql);
        return sql;
    }

    /** Whether one idea is in the list: looks at that idea alone, so the words are not looked up in the index first. */
    Sql of(long number) {
        var sql = new IdeaFilter(
                        null,
                        callId,
                        areas,
                        wholePlace,
                        topicId,
                        stage,
                        answer,
                        outcome,
                        kind,
                        minePersonId,
                        hiddenCalls)
                .sql();
        sql.add("i.number = :number", "number", number);
        if (text != null) {
            sql.add("i.search @@ to_tsquery('simple', :words)", "words", text.query());
        }
        return sql;
    }

    private void visible(Sql sql) {
        if (minePersonId != null) {
            sql.add(
                    "i.author_person_id = :mine and i.stage <> 'DRAFT' and i.visibility <> 'SEALED'",
                    "mine",
                    minePersonId);
        } else {
            sql.conditions().add("i.visibility = 'PUBLIC'");
        }
        // written out, not bound: only then can the planner use the partial indexes
        if (stage != null) {
            sql.conditions().add("i.stage = '" + stage.name() + "'");
        } else if (minePersonId == null) {
            sql.conditions().add("i.stage in ('OPEN', 'CLOSED')");
        }
        if (minePersonId == null && stage != null && !stage.shared()) {
            sql.conditions().add("false");
        }
    }

    private void answer(Sql sql) {
        if (answer == null) {
            return;
        }
        switch (answer) {
            case OVERDUE ->
                sql.conditions().add("s.answer in ('OWED', 'CONTESTED') and not s.owed_paused and s.owed_due < now()");
            case OWED -> sql.conditions().add("s.answer = 'OWED'");
            case NONE, ANSWERED, CONTESTED, ANSWERED_AGAIN ->
                sql.conditions().add("s.answer = '" + answer.name() + "'");
        }
        if (!hiddenCalls.isEmpty() && answer == AnswerState.NONE) {
            // an answer that is owed is not shown there, so it must not be missing here either
            sql.conditions().removeLast();
            sql.conditions().add("(s.answer = 'NONE' or s.answer = 'OWED' and i.call_id = any(:hidden))");
            sql.values().put("hidden", hiddenCalls.toArray(Long[]::new));
        } else if (!hiddenCalls.isEmpty() && (answer == AnswerState.OWED || answer == AnswerState.OVERDUE)) {
            sql.add("i.call_id <> all(:hidden)", "hidden", hiddenCalls.toArray(Long[]::new));
        }
    }
}
