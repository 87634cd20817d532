package org.betterif.idea.text;

/** Who would do it: us residents, together, or the council. */
public enum ByWhom {
    US,
    TOGETHER,
    COUNCIL
}
