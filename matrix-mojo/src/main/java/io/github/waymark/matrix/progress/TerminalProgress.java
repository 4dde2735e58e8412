package io.github.waymark.matrix.progress;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.run.PeriodicTask;
import io.github.waymark.matrix.run.child.ProgressListener;
import java.io.PrintStream;
import java.util.List;

/**
 * Progress on a terminal: environments that have ended stay as lines, those that run are shown below them, five times a second.
 *
 * <p>It asks the terminal for nothing: long lines are cut by switching off its line wrap while they are drawn.
 */
public final class TerminalProgress implements ProgressListener, AutoCloseable {

    private static final long FRAME_MILLIS = 200;
    /** So that it fits on small terminals: a frame that scrolls could not be drawn over. */
    private static final int MOST_LINES = 12;

    private static final String NO_WRAP = "\u001b[?7l";
    private static final String WRAP = "\u001b[?7h";
    private static final String CLEAR_BELOW = "\u001b[J";
    private static final String[] SPIN = {"|", "/", "-", "\\"};

    private final PrintStream out;
    private final boolean colours;
    private final ProgressTable progressTable = new ProgressTable();
    private final PeriodicTask watch;
    private int drawn;
    private int frame;
    private boolean closed;

    /** A board on a stream that leads to a terminal. */
    public TerminalProgress(PrintStream out, boolean colours) {
        this.out = out;
        this.colours = colours;
        this.watch = PeriodicTask.every(FRAME_MILLIS, this::draw);
    }

    private synchronized void draw() {
        if (closed) {
            return;
        }
        StringBuilder text = new StringBuilder(NO_WRAP).append(up());
        List<String> lines = progressTable.lines();
        int shown = Math.min(lines.size(), MOST_LINES);
        text.append(CLEAR_BELOW);
        text.append(SPIN[frame++ % SPIN.length])
                .append(" matrix: ")
                .append(progressTable.total())
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

    private String up() {
        return drawn == 0 ? "" : "\u001b[" + drawn + "A\r";
    }

    /** Puts a line where it stays, in the place of what is drawn. */
    private void say(String line) {
        out.print(up() + CLEAR_BELOW + line + "\n");
        out.flush();
        drawn = 0;
    }

    @Override
    public synchronized void begins(List<List<String>> children) {
        progressTable.begins(children);
    }

    @Override
    public synchronized void started(String environment) {
        progressTable.started(environment);
    }

    @Override
    public synchronized void module(String environment, String module, int done, int modules) {
        progressTable.module(environment, ProgressWords.harmless(module), done, modules);
    }

    @Override
    public synchronized void tests(String environment, int run, int bad) {
        progressTable.tests(environment, run, bad);
    }

    @Override
    public void line(String environment, String line) {
        // The log has it.
    }

    @Override
    public synchronized void ended(EnvironmentResult result) {
        progressTable.ended(result);
        say("  " + ProgressWords.ended(result, colours));
    }

    @Override
    public void ends(MatrixResult result) {
        close();
    }

    /** Takes the board from the terminal; the lines of ended environments stay. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            out.print(up() + CLEAR_BELOW);
            out.flush();
        }
        watch.close();
    }
}
