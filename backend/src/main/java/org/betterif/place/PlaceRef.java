package org.betterif.place;

import org.betterif.shared.LocalisedText;

public record PlaceRef(LocalisedText name, LocalisedText shortName, LocalisedText strapline) {}
