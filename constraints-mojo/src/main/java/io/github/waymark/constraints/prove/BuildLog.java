package io.github.waymark.constraints.prove;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The log of a Maven build, and what broke the build. */
final class BuildLog {

    private static final int REASON_LENGTH = 200;

    /** Colours, which a user may have switched on for all builds. */
    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[\\d;]*m");

    /** An error of a compiler: {@code /path/Web.java:[3,23] message} of javac and Eclipse, {@code file:///path/Web.kt:3:23 message} of Kotlin. */
    private static final Pattern COMPILER = Pattern.compile(
            "^(?:file://)?\\S*?([^/\\\\\\s]+\\.(?:java|kt|kts|groovy|scala)):\\s?[\\[(]?(\\d+)[,:]\\s?\\d+[\\])]?:?\\s+(.+)$");

    /** A failed test in the summary of Surefire: {@code WebTest.starts:12 expected…}, {@code WebTest.starts:12 » NoSuchMethod …}. */
    private static final Pattern TEST = Pattern.compile("^\\s+(\\S+\\.\\S+.*)$");

    /** Without the advice that Maven adds. */
    private static final Pattern GOAL = Pattern.compile(
            "^Failed to execute goal (?:\\S+ \\([^)]*\\) )?(?:on project [^:]+: )?(.*?)(?: -> \\[Help \\d+\\])?$");

    /** Lines that announce a reason, and are none. */
    private static final Pattern HEADING = Pattern.compile(
            "^(?:COMPILATION ERROR ?:|Failures: *|Errors: *|Tests run:.*|-+|.*<<< (?:FAILURE|ERROR)!.*"
                    + "|There are test failures\\.|Please refer to .*|\\[Help \\d+\\].*|Re-run Maven.*|To see the full stack.*|For more information.*|)$");

    /** How the extension says which list is in effect. */
    private static final String CONSTRAINED = "Waymark: constraints from ";

    private final List<String> lines;
    private final List<String> errors = new ArrayList<>();

    private BuildLog(List<String> lines) {
        this.lines = lines;
        for (String line : lines) {
            if (line.startsWith("[ERROR]")) {
                errors.add(line.substring("[ERROR]".length()));
            }
        }
    }

    static BuildLog read(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), Charset.defaultCharset());
        return new BuildLog(COLOUR.matcher(text).replaceAll("").lines().toList());
    }

    /** Whether a list was applied to the build. */
    boolean isConstrained() {
        return lines.stream().anyMatch(line -> line.contains(CONSTRAINED));
    }

    /**
     * The first line that says what broke: a compiler's message, a failed test, or the message of a goal.
     *
     * @param folders the folders that it must not name
     */
    String reason(KnownFolders folders) {
        String reason =
                folders.removedFrom(compiler().or(this::test).or(this::first).orElse("the build fails"));
        return reason.length() > REASON_LENGTH ? reason.substring(0, REASON_LENGTH) + "…" : reason;
    }

    private Optional<String> compiler() {
        for (String error : errors) {
            Matcher message = COMPILER.matcher(error.strip());
            if (message.matches()) {
                return Optional.of(message.group(3).strip() + " (" + message.group(1) + ":" + message.group(2) + ")");
            }
        }
        return Optional.empty();
    }

    /** The first line after one of the headings of Surefire's summary. */
    private Optional<String> test() {
        for (int i = 0; i + 1 < errors.size(); i++) {
            String heading = errors.get(i).strip();
            Matcher test = TEST.matcher(errors.get(i + 1));
            if ((heading.equals("Failures:") || heading.equals("Errors:")) && test.matches()) {
                return Optional.of(test.group(1).strip());
            }
        }
        return Optional.empty();
    }

    private Optional<String> first() {
        for (String error : errors) {
            String line = error.strip();
            if (!HEADING.matcher(line).matches()) {
                Matcher goal = GOAL.matcher(line);
                return Optional.of(goal.matches() && !goal.group(1).isBlank() ? goal.group(1) : line);
            }
        }
        return Optional.empty();
    }
}
