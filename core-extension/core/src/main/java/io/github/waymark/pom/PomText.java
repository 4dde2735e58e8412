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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads and replaces the versions in the text of a POM.
 *
 * <p>The rest of the text is preserved byte for byte: comments, order, indentation, encoding.
 */
public final class PomText {

    /** The expression of Maven's CI-friendly versions, a placeholder for the version from git. */
    public static final String REVISION = "${revision}";

    /** The literal version that is a placeholder for the version from git, and the default of the property {@code revision}. */
    public static final String MARKER = "0-SNAPSHOT";

    private static final String PROPERTIES = "project/properties/";

    private static final List<String> PARTS_AFTER_REVISION = List.of("sha1", "changelist");

    private static final List<String> VERSION_EXPRESSIONS =
            List.of("${project.version}", "${pom.version}", "${version}");

    private final String text;
    private final Charset charset;
    private final List<PomElement> elements;

    private PomText(String text, Charset charset) {
        this.text = text;
        this.charset = charset;
        this.elements = elements(text);
    }

    /**
     * Reads a POM in the encoding of its XML declaration.
     *
     * @throws ProblemException if the file can't be read or decoded
     */
    public static PomText read(Path file) {
        try {
            return of(Files.readAllBytes(file));
        } catch (CharacterCodingException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ProblemException(
                    new Problem(
                            "The POM can't be decoded with its declared encoding.",
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
                            "Check that the file exists and is readable."),
                    e);
        }
    }

    static PomText of(byte[] bytes) throws CharacterCodingException {
        Charset charset = charset(bytes);
        return new PomText(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), charset);
    }

    /** Appendix F of the XML recommendation, for encodings whose declaration can be read as ASCII. */
    private static Charset charset(byte[] bytes) {
        if (bytes.length > 1 && ((bytes[0] & 0xFF) == 0xFE || (bytes[0] & 0xFF) == 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        int declared = head.indexOf("encoding=");
        int end = head.indexOf("?>");
        int from = declared + "encoding=".length() + 1;
        if (!head.contains("<?xml") || declared < 0 || from > end) {
            return StandardCharsets.UTF_8;
        }
        int to = head.indexOf(head.charAt(from - 1), from);
        // A declaration without its second quotation mark is malformed, which Maven reports.
        return to < 0 || to > end ? StandardCharsets.UTF_8 : Charset.forName(head.substring(from, to));
    }

    /** The elements that contain text only; of a malformed POM, which Maven rejects, those before the fault. */
    static List<PomElement> elements(String text) {
        List<PomElement> elements = new ArrayList<>();
        XmlScanner scanner = new XmlScanner(text);
        // The offset after the last start tag and its comments while only text has followed; otherwise -1.
        int start = -1;
        // The offset of the first comment after the text; -1 if there is none.
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

    /** The decoded text. */
    public String text() {
        return text;
    }

    /** The bytes of another text in the encoding of this POM. */
    public byte[] encoded(String other) {
        return other.getBytes(charset);
    }

    /** The artifactId of the project. */
    public Optional<String> artifactId() {
        return value("project/artifactId");
    }

    /** The version as written, expressions included; empty if inherited. */
    public Optional<String> version() {
        return value("project/version");
    }

    /** The version of the parent as written, expressions included; empty without a parent. */
    public Optional<String> parentVersion() {
        return value("project/parent/version");
    }

    /** The relative path of the parent, by default {@code ../pom.xml}; empty without a parent. */
    public Optional<String> parentPath() {
        if (value("project/parent/artifactId").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(value("project/parent/relativePath").orElse("../pom.xml"));
    }

    /** The property {@code revision} of this POM. */
    public Optional<String> revision() {
        return property("revision");
    }

    /** The line of the property {@code revision}, from 1; 0 if this POM doesn't set it. */
    public int revisionLine() {
        for (PomElement element : elements) {
            if (element.path().equals(PROPERTIES + "revision")) {
                return 1
                        + (int) text.chars()
                                .limit(element.start())
                                .filter(c -> c == '\n')
                                .count();
            }
        }
        return 0;
    }

    /** Whether the version of this project or of its parent is a placeholder for the version from git. */
    public boolean hasGitVersion() {
        return isGitVersion(version().orElse(""))
                || isGitVersion(parentVersion().orElse(""));
    }

    /** Whether a version as written in a POM is a placeholder for the version from git. */
    public static boolean isGitVersion(String version) {
        return version.equals(MARKER) || isCiFriendly(version);
    }

    /**
     * Whether a version consists of Maven's CI-friendly properties: <code>${revision}</code>, or <code>${revision}</code> followed by
     * <code>${sha1}</code>, <code>${changelist}</code> or both.
     */
    public static boolean isCiFriendly(String version) {
        if (!version.startsWith(REVISION)) {
            return false;
        }
        String rest = version.substring(REVISION.length());
        for (String part : PARTS_AFTER_REVISION) {
            String expression = "${" + part + "}";
            int at = rest.indexOf(expression);
            if (at >= 0) {
                rest = rest.substring(0, at) + rest.substring(at + expression.length());
            }
        }
        return rest.isEmpty();
    }

    /**
     * The values of the properties that make up the version of a project.
     *
     * @param written the version as written
     * @param version the project's version
     */
    public static Map<String, String> versionProperties(String written, String version) {
        if (!isCiFriendly(written)) {
            return Map.of();
        }
        Map<String, String> values = new HashMap<>();
        values.put("revision", version);
        if (!written.equals(REVISION)) {
            // The version is whole; what was appended to it must not be appended again.
            for (String part : PARTS_AFTER_REVISION) {
                values.put(part, "");
            }
        }
        return values;
    }

    /** The value of a property of this POM. */
    public Optional<String> property(String name) {
        return value(PROPERTIES + name);
    }

    /**
     * The bytes of this POM with literal versions for the project, its parent and its siblings.
     *
     * <p>Replaces the versions of the project and its parent if they are placeholders for the version from git, the property
     * {@code revision} if it is (a part of) the project's version, and the versions of dependencies, plugins and extensions that refer to the
     * project's version.
     *
     * @param version the project's version
     * @param parentVersion the parent's version
     * @param others other expressions, such as <code>${waymark.alpha.version}</code>, with their values
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

    /** Whether these bytes are this POM, unchanged. */
    public boolean isEqualTo(byte[] pom) {
        return Arrays.equals(text.getBytes(charset), pom);
    }

    /**
     * The first placeholder that someone who uses the published POM can't resolve, with its element; empty if there is none.
     *
     * <p>Expressions whose property the POM or its parents may define are no placeholders.
     */
    public Optional<String> placeholder() {
        for (PomElement element : elements) {
            String value = element.value(text);
            boolean ownVersion =
                    element.path().equals("project/version") || element.path().equals("project/parent/version");
            boolean unresolved = (ownVersion && (value.contains("${") || value.equals(MARKER)))
                    || (element.isUsedVersion() && (value.contains("${waymark.") || value.equals(MARKER)));
            if (unresolved) {
                String name = element.path().substring(element.path().lastIndexOf('/') + 1);
                return Optional.of("<" + name + ">" + value + "</" + name + ">");
            }
        }
        return Optional.empty();
    }

    /**
     * Adds elements at the end of the project.
     *
     * @param pom the bytes of a POM
     * @param elements lines of XML in ASCII
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
            return isGitVersion(value) ? version : value;
        }
        if (path.equals("project/parent/version")) {
            return isGitVersion(value) ? parentVersion : value;
        }
        if (path.startsWith(PROPERTIES)) {
            return versionProperties(version().orElse(""), version)
                    .getOrDefault(path.substring(PROPERTIES.length()), value);
        }
        return element.isUsedVersion() ? usedVersion(value, version, parentVersion, others) : value;
    }

    /** The literal version of a dependency, plugin or extension. */
    private static String usedVersion(String value, String version, String parentVersion, Map<String, String> others) {
        if (value.equals("${project.parent.version}")) {
            return parentVersion;
        }
        // The marker is left by plugins that resolve expressions without Waymark. With several products it could be
        // another one's.
        boolean own = VERSION_EXPRESSIONS.contains(value)
                || isCiFriendly(value)
                || (value.equals(MARKER) && others.isEmpty());
        return own ? version : others.getOrDefault(value, value);
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
