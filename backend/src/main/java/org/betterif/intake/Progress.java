package org.betterif.intake;

import java.io.PrintStream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far an import is: a bar on a terminal, else a line at every tenth. */
class Progress implements AutoCloseable {

    private static final int WIDTH = 78;

    private final @Nullable PrintStream out;
    private final boolean terminal;
    private @Nullable ProgressBar bar;
    private String task = "";
    private long steps;
    private long done;

    private Progress(@Nullable PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static Progress to(PrintStream out) {
        var kind = System.getenv("TERM");
        return new Progress(out, System.console() != null && kind != null && !kind.equals("dumb"));
    }

    static Progress silent() {
        return new Progress(null, false);
    }

    void begin(String what, long howMany) {
        close();
        task = what;
        steps = howMany;
        done = 0;
        if (out != null && terminal) {
            bar = ProgressBar.builder()
                    .setTaskName(what)
                    .setInitialMax(howMany)
                    .setUpdateIntervalMillis(200)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new DelegatingProgressBarConsumer(line -> out.print("\r" + line), WIDTH))
                    .build();
        }
    }

    void step(long by) {
        long before = done;
        done += by;
        if (bar != null) {
            bar.stepBy(by);
        } else if (out != null && steps > 0 && before * 10 / steps < done * 10 / steps) {
            out.println(task + ": " + done + " of " + steps);
        }
    }

    @Override
    public void close() {
        if (bar != null && out != null) {
            bar.close();
            bar = null;
            out.println();
        }
    }
}
