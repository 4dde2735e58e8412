package io.github.waymark.matrix.maven;

import io.github.waymark.environment.Terminal;
import io.github.waymark.matrix.progress.PlainProgress;
import io.github.waymark.matrix.progress.TerminalProgress;
import io.github.waymark.matrix.run.child.ProgressListener;
import io.github.waymark.maven.MavenBuild;
import io.github.waymark.maven.goal.EnumParameter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;

/** Chooses between a board and lines, and whether there are colours. */
final class ProgressChoice implements AutoCloseable {

    private final ProgressListener progress;
    private final AutoCloseable closing;
    private final boolean colours;

    ProgressChoice(Log log, MavenBuild build, String wanted, boolean live) {
        MavenSession session = build.session();
        Map<String, String> environment = build.environment();
        boolean interactive = Terminal.isInteractive(environment, build.isOnCiServer());
        String style = session.getUserProperties().getProperty("style.color", "auto");
        colours = Terminal.hasColours(style, environment, interactive);
        if (isBoard(wanted, interactive && session.getRequest().isInteractiveMode() && !live)) {
            // Maven 4 sends what is written to System.out through its log, line by line.
            TerminalProgress terminalProgress = new TerminalProgress(
                    new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8), colours);
            progress = terminalProgress;
            closing = terminalProgress;
        } else {
            PlainProgress lines = new PlainProgress(log::info, live, colours);
            progress = lines;
            closing = lines;
        }
    }

    private static boolean isBoard(String wanted, boolean possible) {
        return switch (EnumParameter.word("matrix.progress", wanted, "auto", "board", "lines")) {
            case "board" -> true;
            case "lines" -> false;
            default -> possible;
        };
    }

    ProgressListener progress() {
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
