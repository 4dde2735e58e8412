package io.github.waymark.it;

import java.nio.file.Path;
import java.util.List;

/** What a run of Maven left behind: its exit code and its output. */
public record BuildOutcome(int exit, List<String> lines, Path log) {

    private static final int SHOWN = 40;

    /** Requires that this text is in some line, or spans lines as they were printed. */
    BuildOutcome prints(String text) {
        if (!text().contains(text)) {
            throw wrong("did not print: " + text);
        }
        return this;
    }

    BuildOutcome printsNot(String text) {
        if (text().contains(text)) {
            throw wrong("printed: " + text);
        }
        return this;
    }

    /** Requires that this text is in exactly one line. */
    BuildOutcome printsOnce(String text) {
        long count = lines.stream().filter(line -> line.contains(text)).count();
        if (count != 1) {
            throw wrong("printed " + count + " times instead of once: " + text);
        }
        return this;
    }

    /** The versions of the modules that Maven says it builds, in its order. */
    List<String> versions() {
        return lines.stream()
                .filter(line -> line.startsWith("[INFO] Building ") && !line.contains("Building jar"))
                .map(line -> line.replaceFirst(" +\\[\\d+/\\d+]\\s*$", "").strip())
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .toList();
    }

    /** The one version that all modules of the build have. */
    public String version() {
        List<String> all = versions().stream().distinct().toList();
        if (all.size() != 1) {
            throw wrong("has not one version for all modules: " + all);
        }
        return all.get(0);
    }

    String text() {
        return String.join("\n", lines);
    }

    BuildOutcome exits(boolean well) {
        if ((exit == 0) != well) {
            throw wrong(well ? "failed" : "succeeded, and should have failed");
        }
        return this;
    }

    AssertionError wrong(String what) {
        List<String> tail = lines.subList(Math.max(0, lines.size() - SHOWN), lines.size());
        return new AssertionError("This build " + what + "\n  log: " + log + "\n" + String.join("\n", tail));
    }
}
