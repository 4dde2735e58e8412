package io.github.waymark.matrix.maven;

import io.github.waymark.environment.Terminal;
import io.github.waymark.matrix.progress.PlainProgress;
import io.github.waymark.matrix.progress.ProgressDisplay;
import io.github.waymark.matrix.progress.TerminalProgress;
import io.github.waymark.maven.MavenBuild;
import io.github.waymark.maven.goal.EnumParameter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;

/** Chooses how progress is shown, and whether with colours. */
final class ProgressChoice implements AutoCloseable {

    private final ProgressDisplay progress;
    private final boolean colours;

    ProgressChoice(Log log, MavenBuild build, String mode, boolean live) {
        MavenSession session = build.session();
        Map<String, String> environment = build.environment();
        boolean interactive = Terminal.isInteractive(environment, build.isOnCiServer());
        String style = session.getUserProperties().getProperty("style.color", "auto");
        colours = Terminal.hasColours(style, environment, interactive);
        if (isBoard(mode, interactive && session.getRequest().isInteractiveMode() && !live)) {
            // Maven 4 redirects System.out to its log, line by line.
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
            progress = new TerminalProgress(out, colours);
        } else {
            progress = new PlainProgress(log::info, live, colours);
        }
    }

    private static boolean isBoard(String mode, boolean possible) {
        return switch (EnumParameter.word("matrix.progress", mode, "auto", "board", "lines")) {
            case "board" -> true;
            case "lines" -> false;
            default -> possible;
        };
    }

    ProgressDisplay progress() {
        return progress;
    }

    boolean hasColours() {
        return colours;
    }

    @Override
    public void close() {
        progress.close();
    }
}
