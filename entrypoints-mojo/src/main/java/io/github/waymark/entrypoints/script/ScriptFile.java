package io.github.waymark.entrypoints.script;

import io.github.waymark.finding.Place;
import io.github.waymark.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The scripts of an artifact: a line {@code name = class} or {@code name = class::method} each. {@code #} starts a comment.
 *
 * @param scripts the valid lines, in the order of the file
 * @param errors the other lines
 */
public record ScriptFile(List<ConsoleScript> scripts, List<ScriptError> errors) {

    /** Where an artifact has the file. */
    public static final String PATH = "META-INF/entry-points/console-scripts";

    /** The largest file that is read. */
    public static final int MAX_BYTES = 16 << 20;

    private static final int MAX_LINE = 1 << 16;
    private static final int MAX_LINES = 10_000;
    private static final String EXAMPLE =
            "Write a line such as hello = org.example.Cli or hello = org.example.Cli::run";

    public ScriptFile {
        scripts = List.copyOf(scripts);
        errors = List.copyOf(errors);
    }

    /**
     * Reads a file.
     *
     * @param file how messages name it
     */
    public static ScriptFile read(byte[] content, String file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return of(text.lines().toList(), file, 1);
        } catch (CharacterCodingException e) {
            return new ScriptFile(
                    List.of(), List.of(new ScriptError(Place.of(file), "The file is not UTF-8", "Save it as UTF-8")));
        }
    }

    /**
     * Reads lines that are in no file of their own, such as those of a parameter.
     *
     * @param file how messages name where they are
     */
    public static ScriptFile of(List<String> lines, String file) {
        return of(lines, file, 0);
    }

    /** Reads the scripts of the parameter of goals, each a name with its target. */
    public static ScriptFile of(Map<String, String> scripts) {
        return of(
                scripts.entrySet().stream()
                        .map(script -> script.getKey() + " = " + script.getValue())
                        .toList(),
                "<scripts>");
    }

    private static ScriptFile of(List<String> lines, String file, int firstLine) {
        List<ConsoleScript> scripts = new ArrayList<>();
        List<ScriptError> errors = new ArrayList<>();
        int number = firstLine;
        for (String line : lines) {
            if (number > MAX_LINES) {
                errors.add(new ScriptError(
                        new Place(file, number, 0),
                        "The file has more than " + MAX_LINES + " lines; the rest is not read",
                        "Remove lines"));
                break;
            }
            int column = firstLine == 0 ? 0 : 1;
            read(line, new Place(file, number, column), scripts, errors);
            number += firstLine == 0 ? 0 : 1;
        }
        return new ScriptFile(scripts, errors);
    }

    private static void read(String line, Place place, List<ConsoleScript> scripts, List<ScriptError> errors) {
        if (line.length() > MAX_LINE) {
            errors.add(new ScriptError(place, "The line has more than " + MAX_LINE + " characters", EXAMPLE));
            return;
        }
        int comment = line.indexOf('#');
        String text = (comment < 0 ? line : line.substring(0, comment)).strip();
        if (text.isEmpty()) {
            return;
        }
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals).strip();
        Optional<ScriptTarget> target = equals < 0
                ? Optional.empty()
                : ScriptTarget.parse(text.substring(equals + 1).strip());
        Optional<String> objection = ScriptName.objection(name);
        if (target.isEmpty()) {
            errors.add(new ScriptError(place, "'" + text + "' declares no script", EXAMPLE));
        } else if (objection.isPresent()) {
            errors.add(new ScriptError(
                    place,
                    "'" + name + "' is no valid name of a script: " + objection.get(),
                    "Write " + ScriptName.similar(name) + " = " + target.get()));
        } else {
            scripts.add(new ConsoleScript(name, target.get(), place));
        }
    }

    /**
     * Refuses a file with invalid lines.
     *
     * @throws ProblemException for all of them
     */
    public void requireNoErrors() {
        if (!errors.isEmpty()) {
            throw new ProblemException(errors.stream().map(ScriptError::problem).toList());
        }
    }

    /** The text of a file with the valid lines, sorted, each once. */
    public String text() {
        return text(scripts);
    }

    /** The text of a file with these scripts, sorted, each once. */
    static String text(Collection<ConsoleScript> scripts) {
        StringBuilder text = new StringBuilder();
        for (String line : new TreeSet<>(scripts.stream()
                .map(script -> script.name() + " = " + script.target() + "\n")
                .toList())) {
            text.append(line);
        }
        return text.toString();
    }
}
