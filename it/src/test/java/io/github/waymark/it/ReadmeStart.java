package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The section "Start" of the README, as a user goes through it: the blocks marked {@code start}, in their order.
 *
 * <p>A block with a path is a file to write, or below {@code target} the start of a file that must exist then. {@code sh start} are
 * commands, and {@code start=output} is what they print. The README's JDK 17 is the one that runs the test.
 */
final class ReadmeStart {

    private static final Path README = Path.of("../README.md").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+) start(?:=(\\S+))?\n(.*?)^```$");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final Maven maven;
    private final Path folder;
    private final List<String> printed = new ArrayList<>();
    private int commands;

    ReadmeStart(Maven maven, Path folder) {
        this.maven = maven;
        this.folder = folder;
    }

    /** Goes through all steps, and returns the number of commands. */
    int run() {
        Matcher block = BLOCK.matcher(Ground.read(README).replace("0.1.0-SNAPSHOT", Ground.told("version")));
        while (block.find()) {
            String text = ofThisJdk(block.group(3));
            String mark = String.valueOf(block.group(2));
            if (block.group(1).equals("sh")) {
                printed.clear();
                text.lines().forEach(this::type);
            } else if (mark.equals("output")) {
                text.lines().forEach(this::requirePrinted);
            } else if (mark.startsWith("target/")) {
                String written = Ground.read(folder.resolve(mark));
                assertTrue(written.startsWith(text), mark + ":\n" + written);
            } else {
                Ground.write(folder.resolve(mark), mark.equals("pom.xml") ? pinned(text) : text);
            }
        }
        return commands;
    }

    private static String ofThisJdk(String text) {
        String jdk = String.valueOf(Runtime.version().feature());
        return text.replace("release>17<", "release>" + jdk + "<").replace("jdk17", "jdk" + jdk);
    }

    /** Maven's own choice of plugin versions depends on the Maven, so that they may not have been downloaded. */
    private static String pinned(String pom) {
        return pom.replace(
                "</project>",
                "<build><pluginManagement><plugins>" + PinnedVersions.PLUGINS
                        + "</plugins></pluginManagement></build></project>");
    }

    private void type(String line) {
        List<String> words = new ArrayList<>();
        WORD.matcher(line).results().forEach(word -> words.add(word.group(1) == null ? word.group(2) : word.group(1)));
        String program = words.remove(0);
        commands++;
        if (program.equals("git")) {
            Git.in(folder).git(words.toArray(String[]::new));
        } else {
            assertTrue(program.equals("mvn"), line);
            printed.addAll(maven.in(folder)
                    .goals(words.toArray(String[]::new))
                    .succeeds()
                    .lines());
        }
    }

    private void requirePrinted(String line) {
        assertTrue(
                printed.stream().anyMatch(actual -> actual.startsWith(line)),
                () -> "not printed: " + line + "\n" + String.join("\n", printed));
    }
}
