package io.github.waymark.it.bench;

import io.github.waymark.it.Ground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The instructions that the children of this process have needed in user mode, in billions: a figure that other load changes less than it
 * changes CPU time.
 *
 * <p>Counted by Linux's {@code perf}, if it is installed and the machine gives the count; virtual machines often don't.
 */
final class ChildInstructions {

    /** A line of {@code perf stat -x,}: the count, its unit, the event. */
    private static final Pattern COUNT = Pattern.compile("(?m)^(\\d+),[^,]*,instructions");

    private static final double BILLION = 1e9;
    private static final boolean COUNTED = isCounted();

    private ChildInstructions() {}

    /** A command that counts, or the same command where nothing is counted. */
    static List<String> counting(List<String> command) throws IOException {
        if (!COUNTED) {
            return command;
        }
        return around(command, Files.createTempFile(Files.createDirectories(folder()), "perf", ".csv"));
    }

    private static List<String> around(List<String> command, Path counts) {
        List<String> counting = new ArrayList<>(
                List.of("perf", "stat", "-x", ",", "-e", "instructions:u", "-o", counts.toString(), "--"));
        counting.addAll(command);
        return counting;
    }

    /** The count since the last call; 0 if nothing is counted. */
    static double take() throws IOException {
        if (!COUNTED || !Files.isDirectory(folder())) {
            return 0;
        }
        double sum = 0;
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                sum += read(Files.readString(file));
                Files.delete(file);
            }
        }
        return sum;
    }

    /** The billions in a report of {@code perf stat}; 0 if it has no count, as in {@code <not supported>,,instructions:u}. */
    static double read(String report) {
        Matcher count = COUNT.matcher(report);
        return count.find() ? Long.parseLong(count.group(1)) / BILLION : 0;
    }

    private static Path folder() {
        return Ground.target().resolve("bench-instructions");
    }

    private static boolean isCounted() {
        try {
            Path counts = Files.createTempFile("perf", ".csv");
            try {
                Process process = new ProcessBuilder(around(List.of("true"), counts))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return process.waitFor() == 0 && read(Files.readString(counts)) > 0;
            } finally {
                Files.delete(counts);
            }
        } catch (IOException e) {
            // There is no perf.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
