package io.github.waymark.entrypoints.script;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A jar without classes whose manifest names the jars of an application, in the order of its class path.
 *
 * <p>A command line that names them itself is too long for Windows, and a wildcard has no order.
 */
final class PathingJar {

    /** Its file name in the folder {@code lib}. */
    static final String NAME = "launch.jar";

    /** The first date that a zip file can have; times before it would be written in another form. */
    private static final Instant EARLIEST = Instant.parse("1980-02-01T00:00:00Z");

    private PathingJar() {}

    /**
     * The bytes of the jar, which depend on the parameters only.
     *
     * @param jars the names of files in the same folder
     * @param time of its entry
     */
    static byte[] of(List<String> jars, Instant time) {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(
                Attributes.Name.CLASS_PATH, jars.stream().map(PathingJar::url).collect(Collectors.joining(" ")));
        ZipEntry entry = new ZipEntry(JarFile.MANIFEST_NAME);
        entry.setTimeLocal(LocalDateTime.ofInstant(time.isBefore(EARLIEST) ? EARLIEST : time, ZoneOffset.UTC));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(entry);
            manifest.write(zip);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The entries are relative URLs, which are separated by blanks. */
    private static String url(String file) {
        return URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
