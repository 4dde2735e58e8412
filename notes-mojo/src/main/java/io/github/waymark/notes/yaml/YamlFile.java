package io.github.waymark.notes.yaml;

import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Place;
import io.github.waymark.notes.finding.NoteRule;
import io.github.waymark.notes.tree.Tree;
import io.github.waymark.notes.tree.Value;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads a YAML file of a project as a tree; whatever is wrong with it becomes a finding. */
public final class YamlFile {

    /** More than any note needs: ironic's longest has 9 kB. */
    private static final int MOST_BYTES = 1_000_000;

    private static final int MOST_ALIASES = 50;
    private static final int DEEPEST = 30;

    private final String name;
    private final List<Finding> findings = new ArrayList<>();

    private YamlFile(String name) {
        this.name = name;
    }

    /**
     * Reads a file.
     *
     * @param name the file in messages, seen from the top of the repository
     */
    public static Tree read(byte[] content, String name) {
        Optional<Value> plain = PlainYaml.read(content, name);
        return plain.isPresent() ? new Tree(plain, List.of()) : withReturns(content, name);
    }

    /** A file from Windows needs no parser either, if that is all that is special about it. */
    private static Tree withReturns(byte[] content, String name) {
        byte[] without = withoutReturns(content);
        Optional<Value> plain = without.length == content.length ? Optional.empty() : PlainYaml.read(without, name);
        if (plain.isEmpty()) {
            return parsed(content, name);
        }
        YamlFile file = new YamlFile(name);
        file.lineEnds(new String(content, StandardCharsets.ISO_8859_1));
        return new Tree(plain, file.findings);
    }

    /** The content without the carriage returns that stand before line feeds. */
    private static byte[] withoutReturns(byte[] content) {
        byte[] without = new byte[content.length];
        int length = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] != '\r' || i + 1 == content.length || content[i + 1] != '\n') {
                without[length++] = content[i];
            }
        }
        return Arrays.copyOf(without, length);
    }

    /** What the parser makes of a file, whatever its form. */
    static Tree parsed(byte[] content, String name) {
        YamlFile file = new YamlFile(name);
        Optional<String> text = file.text(content);
        Optional<Value> root = text.isPresent() ? file.root(text.get()) : Optional.empty();
        return new Tree(root, file.findings);
    }

    private Optional<String> text(byte[] content) {
        if (content.length > MOST_BYTES) {
            found(
                    NoteRule.UNSAFE_YAML,
                    Place.of(name),
                    "The file has more than " + MOST_BYTES + " bytes",
                    "Shorten it.");
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
            return Optional.of(withoutMark(text));
        } catch (CharacterCodingException e) {
            found(
                    NoteRule.NOT_UTF8,
                    placeOfByte(content, bytes.position()),
                    "The file is not written in UTF-8: byte 0x" + Integer.toHexString(content[bytes.position()] & 0xff),
                    "Save it as UTF-8, for example with `iconv -f latin1 -t utf-8`.");
            return Optional.empty();
        }
    }

    private String withoutMark(String text) {
        if (text.startsWith("\uFEFF")) {
            found(
                    NoteRule.BYTE_ORDER_MARK,
                    new Place(name, 1, 1),
                    "The file starts with a byte order mark",
                    "Save it as UTF-8 without one.");
            return text.substring(1);
        }
        return text;
    }

    private Place placeOfByte(byte[] content, int position) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < position; i++) {
            if (content[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Place(name, line, position - start + 1);
    }

    private Optional<Value> root(String text) {
        lineEnds(text);
        try {
            Composer documents = composer(text);
            Optional<Value> root = documents.checkNode()
                    ? new TreeBuilder(name, text, findings).value(documents.getNode())
                    : Optional.empty();
            if (documents.checkNode()) {
                found(
                        NoteRule.SEVERAL_DOCUMENTS,
                        place(documents.getNode().getStartMark()),
                        "A second document starts here",
                        "Put it into a file of its own, made with `mvn release-notes:new`.");
            }
            return root;
        } catch (MarkedYAMLException e) {
            malformed(e);
        } catch (YAMLException e) {
            NoteRule rule = isLimit(e) ? NoteRule.UNSAFE_YAML : NoteRule.YAML_SYNTAX;
            found(rule, Place.of(name), "The file can't be read as YAML: " + e.getMessage(), "Correct it.");
        }
        return Optional.empty();
    }

    private void lineEnds(String text) {
        int carriageReturn = text.indexOf('\r');
        if (carriageReturn >= 0) {
            int line = 1;
            for (int i = text.indexOf('\n'); i >= 0 && i < carriageReturn; i = text.indexOf('\n', i + 1)) {
                line++;
            }
            found(
                    NoteRule.LINE_ENDS,
                    new Place(name, line, 0),
                    "Lines end with a carriage return",
                    "Save the file with line feeds alone; `*.yaml text eol=lf` in .gitattributes keeps it so.");
        }
    }

    private static boolean isLimit(YAMLException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("exceeds") || message.contains("Nesting Depth");
    }

    private void malformed(MarkedYAMLException e) {
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        String problem = String.valueOf(e.getProblem());
        found(
                problem.contains("tag is not allowed") ? NoteRule.UNSAFE_YAML : NoteRule.YAML_SYNTAX,
                mark == null ? Place.of(name) : place(mark),
                "The file can't be read as YAML: " + problem,
                SyntaxAdvice.of(problem));
    }

    /** No {@code Yaml}: that is made for writing and for objects too, and loads as many classes again. */
    private static Composer composer(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(MOST_BYTES);
        return new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options);
    }

    private Place place(Mark mark) {
        return new Place(name, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private void found(NoteRule rule, Place place, String message, String mend) {
        findings.add(new Finding(rule, place, message, mend));
    }
}
