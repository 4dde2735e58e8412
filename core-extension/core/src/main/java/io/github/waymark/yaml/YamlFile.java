package io.github.waymark.yaml;

import io.github.waymark.finding.Place;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.tree.Tree;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A YAML file that was read; as files are untrusted, size, depth and aliases are limited, and types are rejected.
 *
 * @param text the characters of the file; empty if they can't be read
 * @param root empty if the file is empty or can't be read
 * @param faults what is wrong with the file
 */
public record YamlFile(String text, Optional<Tree> root, List<YamlFault> faults) {

    /** The maximum size of a file, in bytes or characters. */
    public static final int MAX_SIZE = 4_000_000;

    /** The maximum nesting depth. */
    static final int MAX_DEPTH = 30;

    public YamlFile {
        faults = List.copyOf(faults);
    }

    /**
     * Reads a file.
     *
     * @param name the file in messages
     */
    public static YamlFile read(Path file, String name) throws IOException {
        return Files.size(file) > MAX_SIZE ? tooLong(name) : read(Files.readAllBytes(file), name);
    }

    /**
     * Reads the content of a file.
     *
     * @param name the file in messages
     */
    public static YamlFile read(byte[] content, String name) {
        if (content.length > MAX_SIZE) {
            return tooLong(name);
        }
        if (PlainLines.isPlain(content)) {
            // For ASCII content, ISO 8859-1 is decoded without checking the bytes again.
            return read(new String(content, StandardCharsets.ISO_8859_1), name, true);
        }
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            return read(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString(), name);
        } catch (CharacterCodingException e) {
            return new YamlFile("", Optional.empty(), List.of(notUtf8(content, bytes.position(), name)));
        }
    }

    /**
     * Reads the text of a file.
     *
     * @param name the file in messages
     */
    public static YamlFile read(String text, String name) {
        return text.length() > MAX_SIZE ? tooLong(name) : read(text, name, PlainLines.isPlain(text));
    }

    private static YamlFile read(String text, String name, boolean plain) {
        Optional<YamlFile> read = plain ? PlainYaml.read(text, name) : Optional.empty();
        return read.isPresent() ? read.get() : ComposedYaml.read(text, name);
    }

    /**
     * The root of a file without faults.
     *
     * @param what the file is, such as {@code settings file}
     * @param why the consequence of a file that can't be read, one sentence
     * @throws ProblemException with all faults, if there are any
     */
    public Optional<Tree> root(String what, String why) {
        if (faults.isEmpty()) {
            return root;
        }
        List<Problem> problems = new ArrayList<>();
        for (YamlFault fault : faults) {
            problems.add(new Problem(
                    "The " + what + " can't be read as YAML: " + fault.reason() + ".",
                    fault.place().toString(),
                    why,
                    fault.fix()));
        }
        throw new ProblemException(problems);
    }

    private static YamlFile tooLong(String name) {
        YamlFault fault = new YamlFault(
                YamlFault.Kind.UNSAFE,
                Place.of(name),
                "it has more than " + MAX_SIZE + " bytes",
                "Shorten it, or split it into several files.");
        return new YamlFile("", Optional.empty(), List.of(fault));
    }

    private static YamlFault notUtf8(byte[] content, int position, String name) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < position; i++) {
            if (content[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new YamlFault(
                YamlFault.Kind.ENCODING,
                new Place(name, line, position - start + 1),
                "it is not written in UTF-8: byte 0x" + Integer.toHexString(content[position] & 0xff),
                "Save it as UTF-8, for example with `iconv -f latin1 -t utf-8`.");
    }
}
