package org.betterif.place.rightdoor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.betterif.shared.text.WrittenText;

/** Words and phrases by which a right door is found. Matching ignores case, accents and Welsh mutations. */
public record Keywords(
        @NotNull @Size(max = 100) List<@NotBlank @Size(max = 60) String> en,
        @NotNull @Size(max = 100) List<@NotBlank @Size(max = 60) String> cy) {

    Keywords cleaned() {
        return new Keywords(cleaned(en), cleaned(cy));
    }

    private static List<String> cleaned(List<String> words) {
        return words.stream()
                .map(WrittenText::oneLine)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
