package io.github.waymark.notes.migrate;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the files of other tools. */
final class ImportFiles {

    private ImportFiles() {}

    /** The file name without its extension. */
    static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The texts of a field; empty if it is not set. */
    static List<String> texts(Tree.Mapping entry, String name) {
        return entry.value(name).flatMap(Tree::texts).orElse(List.of());
    }

    /**
     * The text of a file.
     *
     * @throws ProblemException with the line, if it is not in UTF-8
     */
    static String text(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            text = (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .replace("\r\n", "\n")
                    .replace('\r', '\n');
            requirePrintable(text, file);
            return text;
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < bytes.position(); i++) {
                line += content[i] == '\n' ? 1 : 0;
            }
            throw new ProblemException(
                    new Problem(
                            "The file is not in UTF-8.",
                            file + ":" + line,
                            "Its text would be imported with wrong characters.",
                            "Save it as UTF-8, for example with `iconv -f ISO-8859-1 -t UTF-8`, and import it again."),
                    e);
        }
    }

    /** YAML has no control characters, and a text with one would be written as Base64. */
    private static void requirePrintable(String text, Path file) {
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            boolean printable = c == '\t'
                    || c == '\n'
                    || !(Character.isISOControl(c) || c == '\uFFFE' || c == '\uFFFF' || c == '\uFEFF');
            if (!printable) {
                throw new ProblemException(new Problem(
                        "The file contains the control character U+%04X.".formatted((int) c),
                        file + ":" + line,
                        "A note can't contain it.",
                        "Remove the character."));
            }
        }
    }

    /** The lines of a text from another file, without the control characters that a note can't contain. */
    static List<String> lines(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\uFEFF\uFFFE\uFFFF]", "")
                .lines()
                .toList();
    }

    static Tree.Mapping yaml(Path file) throws IOException {
        Tree root = YamlFile.read(file, file.toString())
                .root("change", "Its text would be missing from the release notes.")
                .orElse(null);
        return root instanceof Tree.Mapping mapping ? mapping : Tree.empty(file.toString());
    }
}
