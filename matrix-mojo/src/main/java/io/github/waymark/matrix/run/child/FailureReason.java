package io.github.waymark.matrix.run.child;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the lines of a log that explain why a JVM or Maven failed. */
public final class FailureReason {

    /** Messages of a JVM that can't start, or can't load a class; the clearest first. */
    private static final List<Pattern> JVM = List.of(
            Pattern.compile("Unrecognized option: \\S+"),
            Pattern.compile("Unrecognized VM option '[^']*'"),
            Pattern.compile("Unsupported option: \\S+"),
            Pattern.compile("Invalid (maximum|initial) heap size: \\S+"),
            Pattern.compile("Error: (?!A fatal exception|Could not create).{1,200}"),
            Pattern.compile("\\S*UnsupportedClassVersionError: .{1,200}"),
            Pattern.compile("Error opening zip file or JAR manifest missing.{0,200}"),
            Pattern.compile("Error: Could not create the Java Virtual Machine\\."),
            Pattern.compile("OutOfMemoryError.{0,100}"));

    /** A fast check before the patterns: a line that matches one of them has one of these. */
    private static final List<String> HINTS = List.of("Error", "Unrecognized ", "Unsupported option: ", "Invalid ");

    private static final Pattern EXIT_CODE = Pattern.compile("(?i)process exit code:? (\\d{1,3})\\b");

    private static final int MAX_LINES = 4;
    private static final int MAX_LENGTH = 400;

    private FailureReason() {}

    static boolean isErrorLine(String line) {
        return line.startsWith("[ERROR]")
                || line.startsWith("Error")
                || (line.startsWith("[WARNING]") && isFullDisk(line))
                || (hints(line) && jvm(List.of(line)).isPresent());
    }

    /** The reason of a JVM, anywhere in the lines. */
    public static Optional<String> jvm(List<String> lines) {
        return JVM.stream()
                .flatMap(pattern -> lines.stream().map(pattern::matcher).filter(matcher -> matcher.find()))
                .map(Matcher::group)
                .findFirst();
    }

    private static boolean hints(String line) {
        for (String hint : HINTS) {
            if (line.contains(hint)) {
                return true;
            }
        }
        return false;
    }

    /** What a JVM's exit code says of its end; empty if it exited by itself. */
    public static Optional<String> signal(int exitCode) {
        int signal = exitCode - 128;
        return switch (signal) {
            case 9 -> Optional.of("was killed (signal 9; out of memory?)");
            case 4, 6, 7, 8, 11 -> Optional.of("crashed (signal " + signal + ")");
            default -> signal > 0 && signal < 32 ? Optional.of("was ended by signal " + signal) : Optional.empty();
        };
    }

    /** The signal that ended the JVM of tests, from Surefire's message. */
    public static Optional<String> signalOfTests(List<String> lines) {
        return lines.stream()
                .map(EXIT_CODE::matcher)
                .filter(Matcher::find)
                .flatMap(code -> signal(Integer.parseInt(code.group(1))).stream())
                .findFirst();
    }

    /** Whether a message reports a full disk. */
    public static boolean isFullDisk(String text) {
        return text.contains("No space left on device")
                || text.contains("Disk quota exceeded")
                || text.contains("There is not enough space on the disk");
    }

    /** Maven's final error message with its cause, on one line. */
    public static Optional<String> maven(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("[ERROR]"))
                .map(line -> line.replaceFirst("^(\\[(ERROR|FATAL)\\] *)++", "").strip())
                .takeWhile(line -> !line.startsWith("To see the full stack trace"))
                .filter(line -> !line.isEmpty() && !line.startsWith("[Help") && !line.startsWith("->"))
                .filter(line -> !line.startsWith("Some problems were encountered"))
                .map(line -> line.replaceFirst(" -> \\[Help 1]$", "")
                        .replaceFirst("^Failed to execute goal on project \\S+: ", ""))
                .distinct()
                .limit(MAX_LINES)
                .reduce((before, line) -> before + (before.matches(".*[.:]") ? " " : ": ") + line)
                .map(text -> text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "…" : text);
    }
}
