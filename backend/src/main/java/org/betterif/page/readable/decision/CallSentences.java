package org.betterif.page.readable.decision;

import java.util.ArrayList;
import java.util.List;
import org.betterif.call.rules.CallRules;
import org.betterif.page.readable.Words;

/** The rules of a call, each a sentence. */
final class CallSentences {

    private CallSentences() {}

    static List<String> of(CallRules rules, Words words) {
        var said = new ArrayList<String>();
        said.add(
                switch (rules.who()) {
                    case ANYONE -> words.of("call.rule.anyone");
                    case RESIDENTS -> words.of("call.rule.residents");
                });
        for (var threshold : rules.thresholds()) {
            said.add(words.of(
                    "call.rule." + threshold.consequence(), threshold.supporters(), threshold.withinWorkingDays()));
            if (threshold.leastInArea() != null) {
                said.add(words.of("call.rule.area", threshold.leastInArea()));
            }
        }
        said.add(
                rules.supportsPerPerson() == null
                        ? words.of("call.rule.supports.any")
                        : words.of("call.rule.supports", rules.supportsPerPerson()));
        if (rules.countsHidden()) {
            said.add(words.of("call.rule.hidden"));
        }
        said.add(
                switch (rules.check()) {
                    case BEFORE -> words.of("call.rule.before");
                    case AFTER -> words.of("call.rule.after");
                });
        said.add(
                switch (rules.below().kind()) {
                    case REVIEW_DATE ->
                        words.of("call.rule.review", rules.below().days());
                    case MAX_WAIT -> words.of("call.rule.wait", rules.below().days());
                });
        return said;
    }
}
