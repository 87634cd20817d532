package org.betterif.idea.text;

/** What a version of a shared idea said, section by section. */
public record PublishedText(int version, String title, String now, String change, String forWhom, String have) {}
