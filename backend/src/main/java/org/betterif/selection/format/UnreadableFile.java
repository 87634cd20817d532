package org.betterif.selection.format;

/** A file that is refused as a whole; the message names the line (counted from 1) where one is to blame. */
public final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;

    public UnreadableFile(int line, String problem) {
        super(line > 0 ? "line " + line + ": " + problem : problem);
        this.line = line;
    }

    /** Counted from 1; 0 when the file as a whole is at fault. */
    public int line() {
        return line;
    }

    /** A piece of the file for a message, shortened. */
    static String quote(String text) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return '"' + shown.replaceAll("\\p{Cntrl}", "?") + '"';
    }
}
