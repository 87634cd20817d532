package org.betterif.place.topic;

import org.betterif.shared.LocalisedText;

/** @param icon a name the app has a drawing for @param colour a name the app has a colour for */
public record TopicRef(long id, String slug, LocalisedText name, String icon, String colour) {}
