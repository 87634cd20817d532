package org.betterif.call.keeping;

import java.util.List;
import org.betterif.call.rules.BelowThreshold;
import org.betterif.call.rules.CallRules;
import org.betterif.call.rules.Check;
import org.betterif.call.rules.Consequence;
import org.betterif.call.rules.Threshold;
import org.betterif.call.rules.WhoMayTakePart;
import org.betterif.shared.LocalisedText;

/**
 * Rules to begin a draft with. They bind nobody: an administrator changes what does not fit.
 *
 * @param about what it is for, and what the council still has to decide
 */
record CallPreset(String slug, LocalisedText name, LocalisedText about, CallRules rules) {

    /**
     * The petition scheme that each principal council in Wales makes under the Local Government and Elections (Wales) Act
     * 2021. The Act asks for a published scheme and names no numbers; these are a beginning. To be confirmed by counsel.
     */
    private static final CallPreset PETITIONS = new CallPreset(
            "petition-scheme",
            new LocalisedText("Petition scheme (Wales)", "Cynllun deisebau (Cymru)"),
            new LocalisedText(
                    "Each county and county borough council in Wales must publish how it deals with petitions, on paper and "
                            + "online: how to send one in, how and when it is acknowledged, what the council may do about it, "
                            + "when it does nothing, and how and by when people hear the outcome. It must look at its scheme "
                            + "again from time to time. The Act (Local Government and Elections (Wales) Act 2021) names no "
                            + "numbers and no days: those given here are a beginning, for your council to decide. Have your "
                            + "lawyers confirm them.",
                    "Rhaid i bob cyngor sir a bwrdeistref sirol yng Nghymru gyhoeddi sut mae'n ymdrin â deisebau, ar bapur ac "
                            + "ar-lein: sut i gyflwyno un, sut a phryd y caiff ei chydnabod, beth y gall y cyngor ei wneud yn ei "
                            + "chylch, pryd na fydd yn gwneud dim, a sut ac erbyn pryd y caiff pobl glywed y canlyniad. Rhaid "
                            + "iddo edrych eto ar ei gynllun o bryd i'w gilydd. Nid yw'r Ddeddf (Deddf Llywodraeth Leol ac "
                            + "Etholiadau (Cymru) 2021) yn enwi niferoedd na dyddiau: man cychwyn yw'r rhai yma, i'ch cyngor "
                            + "benderfynu arnynt. Gofynnwch i'ch cyfreithwyr eu cadarnhau."),
            new CallRules(
                    WhoMayTakePart.ANYONE,
                    List.of(
                            new Threshold(Consequence.ANSWER, 50, 20, 10),
                            new Threshold(Consequence.HEARING, 250, 40, 50),
                            new Threshold(Consequence.DEBATE, 500, 60, 100)),
                    20,
                    null,
                    false,
                    Check.AFTER,
                    new BelowThreshold(BelowThreshold.Kind.REVIEW_DATE, 30)));

    static final List<CallPreset> ALL = List.of(PETITIONS);
}
