package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.board.Board;
import io.github.waymark.matrix.board.Lines;
import io.github.waymark.matrix.board.Terminal;
import io.github.waymark.matrix.run.Progress;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;

/** Chooses between a board and lines, and whether there are colours. */
final class Screen implements AutoCloseable {

    private final Progress progress;
    private final AutoCloseable closing;
    private final boolean colours;

    Screen(Log log, Map<String, String> environment, MavenSession session, String wanted, boolean live) {
        boolean interactive = Terminal.isInteractive(environment);
        String style = session.getUserProperties().getProperty("style.color", "auto");
        colours = Terminal.hasColours(style, environment, interactive);
        if (isBoard(wanted, interactive && session.getRequest().isInteractiveMode() && !live)) {
            // Maven 4 sends what is written to System.out through its log, line by line.
            Board board = new Board(
                    new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8), colours);
            progress = board;
            closing = board;
        } else {
            Lines lines = new Lines(log::info, live, colours);
            progress = lines;
            closing = lines;
        }
    }

    private static boolean isBoard(String wanted, boolean possible) {
        return switch (wanted) {
            case "auto" -> possible;
            case "board" -> true;
            case "lines" -> false;
            default ->
                throw new ProblemException(new Problem(
                        "There is no way '" + wanted + "' to show progress.",
                        "-Dmatrix.progress",
                        "The run can't show how far it is.",
                        "Use auto, board or lines."));
        };
    }

    Progress progress() {
        return progress;
    }

    boolean hasColours() {
        return colours;
    }

    @Override
    public void close() {
        try {
            closing.close();
        } catch (Exception e) {
            // Neither of the two throws; the interface allows it.
            throw new IllegalStateException(e);
        }
    }
}
