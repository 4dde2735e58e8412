package io.github.waymark.matrix.run.child;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which lines of a log say why a JVM or a Maven failed. */
public final class FailureReason {

    /** What a JVM says that can't start, or can't load a class; the clearest first. */
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

    /** A line without any of these matches none of the patterns, and most lines have none. */
    private static final List<String> HINTS = List.of("Error", "Unrecognized ", "Unsupported option: ", "Invalid ");

    private static final int LINES = 4;
    private static final int LONGEST = 400;

    private FailureReason() {}

    static boolean isTelling(String line) {
        return line.startsWith("[ERROR]")
                || line.startsWith("Error")
                || (hints(line) && jvm(List.of(line)).isPresent());
    }

    /** What a JVM gave as its reason, anywhere in the lines. */
    public static Optional<String> jvm(List<String> lines) {
        return JVM.stream()
                .flatMap(pattern -> lines.stream().map(pattern::matcher).filter(matcher -> matcher.find()))
                .map(java.util.regex.Matcher::group)
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

    /** Whether there was no room to write what was compiled, packaged or reported. */
    public static boolean isOfFullDisk(String text) {
        return text.contains("No space left on device")
                || text.contains("Disk quota exceeded")
                || text.contains("There is not enough space on the disk");
    }

    /** What Maven says in the end, the cause with what it made fail, on one line. */
    public static Optional<String> maven(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("[ERROR]"))
                .map(line -> line.replaceFirst("^(\\[(ERROR|FATAL)\\] *)+", "").strip())
                .takeWhile(line -> !line.startsWith("To see the full stack trace"))
                .filter(line -> !line.isEmpty() && !line.startsWith("[Help") && !line.startsWith("->"))
                .filter(line -> !line.startsWith("Some problems were encountered"))
                .map(line -> line.replaceFirst(" -> \\[Help 1]$", "")
                        .replaceFirst("^Failed to execute goal on project \\S+: ", ""))
                .distinct()
                .limit(LINES)
                .reduce((before, line) -> before + (before.matches(".*[.:]") ? " " : ": ") + line)
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }
}
