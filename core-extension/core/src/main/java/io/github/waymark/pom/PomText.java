package io.github.waymark.pom;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.xml.XmlScanner;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of one POM, of which only the few elements that carry versions are known.
 *
 * <p>Everything else of the text is kept byte for byte: comments, order, indentation, encoding.
 */
public final class PomText {

    /** The expression of Maven's CI-friendly versions that stands for the version that git knows. */
    public static final String REVISION = "${revision}";

    /** The literal version that stands for the version that git knows, and the default of the property {@code revision}. */
    public static final String MARKER = "0-SNAPSHOT";

    private static final List<String> VERSION_EXPRESSIONS =
            List.of(REVISION, "${project.version}", "${pom.version}", "${version}");

    private final String text;
    private final Charset charset;
    private final List<PomElement> elements;

    private PomText(String text, Charset charset) {
        this.text = text;
        this.charset = charset;
        this.elements = elements(text);
    }

    /**
     * Reads a POM in the encoding that its XML declaration names.
     *
     * @throws ProblemException when the file can't be read, or isn't text of that encoding
     */
    public static PomText read(Path file) {
        try {
            return of(Files.readAllBytes(file));
        } catch (CharacterCodingException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ProblemException(
                    new Problem(
                            "The POM isn't text of the encoding that it declares.",
                            file + ":1",
                            "Its versions can't be found: " + e,
                            "Save the file in the encoding of its XML declaration, or correct the declaration."),
                    e);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The POM can't be read.",
                            file.toString(),
                            "Its versions can't be found: " + e,
                            "Check that the file exists and may be read."),
                    e);
        }
    }

    static PomText of(byte[] bytes) throws CharacterCodingException {
        Charset charset = charset(bytes);
        return new PomText(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), charset);
    }

    /** As the XML recommendation has it, appendix F, for the encodings whose declaration can be read as ASCII. */
    private static Charset charset(byte[] bytes) {
        if (bytes.length > 1 && ((bytes[0] & 0xFF) == 0xFE || (bytes[0] & 0xFF) == 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        int declared = head.indexOf("encoding=");
        int end = head.indexOf("?>");
        if (!head.contains("<?xml") || declared < 0 || declared > end) {
            return StandardCharsets.UTF_8;
        }
        int from = declared + "encoding=".length() + 1;
        int to = head.indexOf(head.charAt(from - 1), from);
        return to < 0 ? StandardCharsets.UTF_8 : Charset.forName(head.substring(from, to));
    }

    /** The elements that carry text only. Of a malformed POM, which Maven rejects, those before the fault. */
    static List<PomElement> elements(String text) {
        List<PomElement> elements = new ArrayList<>();
        XmlScanner scanner = new XmlScanner(text);
        // After the last start tag and the comments that follow it, while only text has followed; otherwise -1.
        int start = -1;
        // Before the first comment after the text; -1 without any.
        int end = -1;
        boolean hasText = false;
        while (scanner.next()) {
            XmlScanner.Kind kind = scanner.kind();
            if (kind == XmlScanner.Kind.START) {
                start = scanner.to();
                end = -1;
                hasText = false;
            } else if (kind == XmlScanner.Kind.END) {
                if (start >= 0) {
                    elements.add(new PomElement(scanner.path(), start, end < 0 ? scanner.from() : end));
                }
                start = -1;
            } else if (kind == XmlScanner.Kind.CDATA) {
                start = -1;
            } else if (kind == XmlScanner.Kind.TEXT) {
                hasText = true;
            } else if (start >= 0 && !hasText) {
                start = scanner.to();
            } else if (start >= 0 && end < 0) {
                end = scanner.from();
            }
        }
        return elements;
    }

    /** The project's own artifactId. */
    public Optional<String> artifactId() {
        return value("project/artifactId");
    }

    /** The version as it is written, expressions included; empty when it is inherited. */
    public Optional<String> version() {
        return value("project/version");
    }

    /** The parent's version as it is written, expressions included; empty without a parent. */
    public Optional<String> parentVersion() {
        return value("project/parent/version");
    }

    /** Where the parent is, relative to this POM: Maven's default {@code ../pom.xml} unless the POM says otherwise; empty without a parent. */
    public Optional<String> parentPath() {
        if (value("project/parent/artifactId").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(value("project/parent/relativePath").orElse("../pom.xml"));
    }

    /** The default of the property {@code revision} that this POM sets. */
    public Optional<String> revision() {
        return value("project/properties/revision");
    }

    /** Whether the version of this project, or that of its parent, stands for the version that git knows. */
    public boolean waymarked() {
        return standsForGit(version().orElse(""))
                || standsForGit(parentVersion().orElse(""));
    }

    /** Whether a version, as a POM states it, stands for the version that git knows. */
    public static boolean standsForGit(String version) {
        return version.equals(REVISION) || version.equals(MARKER);
    }

    /**
     * The bytes of this POM with literal versions for the project, its parent and its siblings.
     *
     * <p>Replaced are the project's and its parent's version where they stand for the version that git knows, the property
     * {@code revision} where it is the project's version, and versions of dependencies, plugins and extensions that are
     * written as the project's own version. All else stays as it is.
     *
     * @param version the project's version
     * @param parentVersion the parent's version
     * @param others further expressions, such as <code>${waymark.alpha.version}</code>, and their values
     */
    public byte[] literal(String version, String parentVersion, Map<String, String> others) {
        StringBuilder literal = new StringBuilder(text.length() + 64);
        int done = 0;
        for (PomElement element : elements) {
            String value = element.value(text);
            String replacement = replacement(element, value, version, parentVersion, others);
            if (!replacement.equals(value)) {
                int at = text.indexOf(value, element.start());
                literal.append(text, done, at).append(replacement);
                done = at + value.length();
            }
        }
        return literal.append(text, done, text.length()).toString().getBytes(charset);
    }

    /**
     * A POM's bytes with more elements at the end of the project.
     *
     * @param pom the bytes of a POM
     * @param elements lines of XML, in ASCII
     */
    public static byte[] extended(byte[] pom, String elements) throws CharacterCodingException {
        PomText text = of(pom);
        int end = text.text.lastIndexOf("</project");
        if (end < 0 || elements.isEmpty()) {
            return pom;
        }
        String lines = text.text.contains("\r\n") ? elements.replace("\n", "\r\n") : elements;
        String before = text.text.substring(0, end);
        String gap = before.endsWith("\n") ? "" : lines.endsWith("\r\n") ? "\r\n" : "\n";
        return (before + gap + lines + text.text.substring(end)).getBytes(text.charset);
    }

    private String replacement(
            PomElement element, String value, String version, String parentVersion, Map<String, String> others) {
        String path = element.path();
        if (path.equals("project/version")) {
            return standsForGit(value) ? version : value;
        }
        if (path.equals("project/parent/version")) {
            return standsForGit(value) ? parentVersion : value;
        }
        if (path.equals("project/properties/revision")) {
            return version().orElse("").equals(REVISION) ? version : value;
        }
        String used = element.isUsedVersion() ? usedVersion(value, version, parentVersion, others) : value;
        return used == null ? value : used;
    }

    /** The literal version of something that the project uses; null stays null. */
    public static @Nullable String usedVersion(
            @Nullable String value, String version, String parentVersion, Map<String, String> others) {
        if (value == null) {
            return null;
        }
        if (value.equals("${project.parent.version}")) {
            return parentVersion;
        }
        return VERSION_EXPRESSIONS.contains(value) ? version : others.getOrDefault(value, value);
    }

    private Optional<String> value(String path) {
        for (PomElement element : elements) {
            if (element.path().equals(path)) {
                return Optional.of(element.value(text));
            }
        }
        return Optional.empty();
    }
}
