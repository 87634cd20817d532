package org.betterif.place.service;

import org.betterif.shared.LocalisedText;

/** @param partner a body beside the council, which answers for itself */
public record ServiceRef(long id, String slug, LocalisedText name, boolean partner) {}
