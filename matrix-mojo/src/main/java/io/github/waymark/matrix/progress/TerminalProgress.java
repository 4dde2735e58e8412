package io.github.waymark.matrix.progress;

import io.github.waymark.matrix.run.PeriodicTask;
import java.io.PrintStream;
import java.util.List;

/**
 * Shows progress on a terminal: a line for each environment that has ended, and below them those that run, five times a second.
 *
 * <p>The size of the terminal is not queried: long lines are cut by switching off line wrap while they are drawn.
 */
public final class TerminalProgress extends ProgressDisplay {

    private static final long FRAME_MILLIS = 200;
    /** For small terminals: a frame that scrolls can't be overwritten. */
    private static final int MOST_LINES = 12;

    private static final String NO_WRAP = "\u001b[?7l";
    private static final String WRAP = "\u001b[?7h";
    private static final String CLEAR_BELOW = "\u001b[J";
    private static final String[] SPIN = {"|", "/", "-", "\\"};

    private final PrintStream out;
    private final PeriodicTask timer;
    private int drawn;
    private int frame;
    private boolean closed;

    /** Draws on a stream that is a terminal. */
    public TerminalProgress(PrintStream out, boolean colours) {
        super(colours);
        this.out = out;
        this.timer = PeriodicTask.every(FRAME_MILLIS, this::draw);
    }

    private synchronized void draw() {
        if (closed) {
            return;
        }
        StringBuilder text = new StringBuilder(NO_WRAP).append(cursorUp());
        List<String> lines = lines();
        int shown = Math.min(lines.size(), MOST_LINES);
        text.append(CLEAR_BELOW);
        text.append(SPIN[frame++ % SPIN.length])
                .append(" matrix: ")
                .append(total())
                .append('\n');
        for (String line : lines.subList(0, shown)) {
            text.append("  ").append(line).append('\n');
        }
        if (lines.size() > shown) {
            text.append("  and ").append(lines.size() - shown).append(" more\n");
        }
        drawn = 1 + shown + (lines.size() > shown ? 1 : 0);
        out.print(text.append(WRAP));
        out.flush();
    }

    private String cursorUp() {
        return drawn == 0 ? "" : "\u001b[" + drawn + "A\r";
    }

    @Override
    void print(String line) {
        out.print(cursorUp() + CLEAR_BELOW + "  " + line + "\n");
        out.flush();
        drawn = 0;
    }

    @Override
    public void line(String environment, String line) {
        // The line is in the log.
    }

    /** Removes the running environments from the terminal; the lines of ended ones stay. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            out.print(cursorUp() + CLEAR_BELOW);
            out.flush();
        }
        timer.close();
    }
}
