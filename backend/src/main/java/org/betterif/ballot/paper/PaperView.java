package org.betterif.ballot.paper;

import java.time.Instant;
import java.util.List;
import org.betterif.shared.http.Versioned;
import org.jspecify.annotations.Nullable;

/** What goes out about papers. */
final class PaperView {

    private PaperView() {}

    record Printed(List<String> numbers) {}

    record EnteredView(String number, List<String> choices, List<Integer> points) {}

    /**
     * How many were printed, and how many came back from each place.
     *
     * @param entered without those that were struck out
     * @param readAgain how many a second reader has found right
     */
    record Tally(long printed, long entered, long struckOut, long readAgain, List<AtPlace> places) {}

    record AtPlace(String place, long entered) {}

    /**
     * An entered paper; never how it is marked: whoever corrects it has it before them.
     *
     * @param version raised by every correction
     * @param struckOutAt null while it counts
     * @param readAgainAt when a second reader found it right as it stands; null: nobody did
     * @param corrections the first first
     */
    record SheetView(
            String number,
            long version,
            String place,
            Instant enteredAt,
            @Nullable Instant struckOutAt,
            @Nullable Instant readAgainAt,
            List<CorrectionView> corrections)
            implements Versioned {}

    /** @param reason a CorrectionReason or a StrikeOutReason; NOT_KEPT from before the lists were fixed */
    record CorrectionView(CorrectionKind kind, String reason, Instant at) {}

    /** @param same whether the second reading is the first */
    record SecondReading(boolean same) {}
}
