package org.betterif.intake.origin;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.betterif.shared.LocalisedText;

/** The platforms whose records can be brought in, with what their licence asks to be said. */
public enum IntakeSource {
    UK_PETITIONS(
            "uk-petitions",
            "https://petition.parliament.uk/petitions/",
            "Europe/London",
            new LocalisedText("UK Government and Parliament petitions", "Deisebau Llywodraeth a Senedd y DU"),
            new LocalisedText(
                    "Contains Parliamentary information licensed under the Open Parliament Licence v3.0 and public sector"
                            + " information licensed under the Open Government Licence v3.0.",
                    "Yn cynnwys gwybodaeth Seneddol a drwyddedwyd o dan Drwydded Senedd Agored v3.0 a gwybodaeth sector"
                            + " cyhoeddus a drwyddedwyd o dan Drwydded Llywodraeth Agored v3.0.")),
    DECIDE_MADRID(
            "decide-madrid",
            "https://decide.madrid.es",
            "Europe/Madrid",
            new LocalisedText("Decide Madrid", "Decide Madrid"),
            new LocalisedText(
                    "Source of the data: Ayuntamiento de Madrid.", "Ffynhonnell y data: Ayuntamiento de Madrid."));

    private final String code;
    private final String address;
    private final ZoneId zone;
    private final LocalisedText name;
    private final LocalisedText attribution;

    IntakeSource(String code, String address, String zone, LocalisedText name, LocalisedText attribution) {
        this.code = code;
        this.address = address;
        this.zone = ZoneId.of(zone);
        this.name = name;
        this.attribution = attribution;
    }

    /** As the command and the {@code source} of every imported thing say it. */
    public String code() {
        return code;
    }

    /** Where a record is found there; {@code path} as that platform writes it. */
    public String address(String path) {
        return address + path;
    }

    /** In which its dates without a zone are meant. */
    public ZoneId zone() {
        return zone;
    }

    public LocalisedText title() {
        return name;
    }

    public LocalisedText attribution() {
        return attribution;
    }

    public static Optional<IntakeSource> of(String code) {
        return Arrays.stream(values())
                .filter(source -> source.code.equals(code))
                .findFirst();
    }
}
