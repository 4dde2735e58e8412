package io.github.waymark.version.archive;

import io.github.waymark.history.TrackedFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Converts the content of a file as {@code git archive} does: with the line ends, the encoding and the substitutions defined in
 * {@code .gitattributes}. User settings such as {@code core.autocrlf} don't apply.
 */
final class ExportedContent {

    private ExportedContent() {}

    /**
     * The converted content.
     *
     * @param workFile the same file in the working tree
     * @param clean whether the working tree is unchanged
     * @param substitution the substitution for {@code export-subst}
     */
    static ArchiveWriter.Content of(TrackedFile file, Path workFile, boolean clean, UnaryOperator<String> substitution)
            throws IOException {
        if (file.kind() == TrackedFile.Kind.LINK) {
            return raw(file);
        }
        // Filters such as git-lfs are programs of the user, which have already written the working tree.
        if (clean
                && !isPlain(file.attribute("filter").orElse("unset"))
                && Files.isRegularFile(workFile, LinkOption.NOFOLLOW_LINKS)) {
            return onDisk(workFile);
        }
        boolean ident = file.attribute("ident").orElse("").equals("set");
        boolean subst = file.attribute("export-subst").orElse("").equals("set");
        String encoding = file.attribute("working-tree-encoding").orElse("unset");
        boolean crlf = file.attribute("eol").orElse("").equals("crlf")
                && !file.attribute("text").orElse("").equals("unset");
        if (!ident && !subst && !crlf && isPlain(encoding)) {
            return raw(file);
        }
        byte[] bytes = bytes(file);
        if (ident || subst) {
            // One character per byte, so that the other bytes are not changed.
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            text = ident ? text.replaceAll("\\$Id(:[^$\\n]*)?\\$", "\\$Id: " + file.id() + " \\$") : text;
            bytes = (subst ? utf8(substitution.apply(text)) : text).getBytes(StandardCharsets.ISO_8859_1);
        }
        bytes = isPlain(encoding) ? bytes : encoded(bytes, encoding);
        return of(crlf ? crlf(bytes) : bytes);
    }

    private static boolean isPlain(String attribute) {
        return attribute.equals("unset") || attribute.equals("set");
    }

    /** Replaces the characters that a substitution added by their bytes in UTF-8. */
    private static String utf8(String text) {
        StringBuilder bytes = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x100) {
                bytes.append(c);
            } else {
                bytes.append(
                        new String(String.valueOf(c).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toString();
    }

    private static byte[] encoded(byte[] bytes, String encoding) {
        try {
            return new String(bytes, StandardCharsets.UTF_8).getBytes(Charset.forName(encoding));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // As git: the content is not converted to an unknown encoding.
            return bytes;
        }
    }

    private static byte[] crlf(byte[] bytes) {
        ByteArrayOutputStream converted = new ByteArrayOutputStream(bytes.length + bytes.length / 16);
        for (int i = 0; i < bytes.length; i++) {
            // As git: binary files, and files with such line ends, are not changed.
            if (bytes[i] == 0 || bytes[i] == '\r') {
                return bytes;
            }
            if (bytes[i] == '\n') {
                converted.write('\r');
            }
            converted.write(bytes[i]);
        }
        return converted.toByteArray();
    }

    private static byte[] bytes(TrackedFile file) throws IOException {
        try (InputStream input = file.open()) {
            return input.readAllBytes();
        }
    }

    static ArchiveWriter.Content of(byte[] bytes) {
        return new ArchiveWriter.Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    private static ArchiveWriter.Content raw(TrackedFile file) {
        return new ArchiveWriter.Content() {
            @Override
            public long size() {
                return file.size();
            }

            @Override
            public InputStream open() {
                return file.open();
            }
        };
    }

    private static ArchiveWriter.Content onDisk(Path file) {
        return new ArchiveWriter.Content() {
            @Override
            public long size() throws IOException {
                return Files.size(file);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }
}
