package io.github.waymark.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A deployed release of one small artifact that meets all rules, and can be damaged. */
record DemoRelease(Path repository) {

    private static final String POM = """
            <project>
              <groupId>io.github.waymark</groupId>
              <artifactId>demo</artifactId>
              <version>1.0</version>
              <name>Demo</name>
              <description>A demo.</description>
              <url>https://example.org</url>
              <licenses><license><name>Apache-2.0</name><url>https://example.org/licence</url></license></licenses>
              <developers><developer><name>Ada</name></developer></developers>
              <scm>
                <connection>scm:git:https://example.org/demo.git</connection>
                <developerConnection>scm:git:https://example.org/demo.git</developerConnection>
                <url>https://example.org/demo</url>
              </scm>
            </project>
            """;
    private static final String SBOM = """
            {
              "bomFormat": "CycloneDX",
              "specVersion": "1.6",
              "version": 1,
              "metadata": {
                "component": {"type": "library", "group": "io.github.waymark", "name": "demo", "version": "1.0"}
              },
              "components": [
                {"type": "library", "group": "org.ow2.asm", "name": "asm", "version": "9"},
                {"type": "library", "group": "org.tomlj", "name": "tomlj", "version": "1"}
              ]
            }
            """;
    private static final Map<String, String> JAR = Map.of(
            "META-INF/LICENSE", "Apache License",
            "META-INF/licenses/asm.txt", "Copyright INRIA, France Telecom",
            "META-INF/maven/io.github.waymark/demo/pom.properties", "version=1.0",
            "io/github/waymark/demo/Demo.class", "",
            "io/github/waymark/demo/shaded/asm/ClassReader.class", "",
            "org/tomlj/Toml.class", "");

    static DemoRelease in(Path repository) {
        DemoRelease release = new DemoRelease(repository);
        release.publish(".pom", POM);
        release.publish("-cyclonedx.json", SBOM);
        release.publishJar(".jar", JAR, "1.0");
        release.publishJar("-sources.jar", Map.of("Demo.java", ""), "1.0");
        release.publishJar("-javadoc.jar", Map.of("index.html", ""), "1.0");
        return release;
    }

    /** The file whose name ends so. */
    Path file(String suffix) {
        return folder().resolve("demo-1.0" + suffix);
    }

    Path folder() {
        return repository.resolve(Bundle.GROUP).resolve("demo/1.0");
    }

    void changePom(String from, String to) {
        publish(".pom", changed(POM, from, to));
    }

    void changeSbom(String from, String to) {
        publish("-cyclonedx.json", changed(SBOM, from, to));
    }

    /** Publishes the jar without one of its files. */
    void leaveOut(String entry) {
        Map<String, String> entries = new TreeMap<>(JAR);
        if (entries.remove(entry) == null) {
            throw new IllegalArgumentException("not in the jar: " + entry);
        }
        publishJar(".jar", entries, "1.0");
    }

    /** Publishes the jar with one more file. */
    void put(String entry) {
        Map<String, String> entries = new TreeMap<>(JAR);
        entries.put(entry, "");
        publishJar(".jar", entries, "1.0");
    }

    /** Publishes the jar with another version in its manifest. */
    void say(String version) {
        publishJar(".jar", JAR, version);
    }

    /** Publishes a jar that contains nothing. */
    void empty(String suffix) {
        publishJar(suffix, Map.of(), "1.0");
    }

    void delete(String suffix) {
        for (Path file : Ground.below(folder()).toList()) {
            if (file.toString().startsWith(file(suffix).toString())) {
                Ground.delete(file);
            }
        }
    }

    private static String changed(String text, String from, String to) {
        if (!text.contains(from)) {
            throw new IllegalArgumentException("not in the text: " + from);
        }
        return text.replace(from, to);
    }

    private void publish(String suffix, String text) {
        complete(Ground.write(file(suffix), text));
    }

    private void publishJar(String suffix, Map<String, String> entries, String version) {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.IMPLEMENTATION_TITLE, "Demo");
        attributes.put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        attributes.putValue("Bundle-License", "Apache-2.0");
        Ground.existing(folder());
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file(suffix)), manifest)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        complete(file(suffix));
    }

    /** Checksums, and what stands for a signature here: the file's digest. */
    private static void complete(Path file) {
        Ground.write(Path.of(file + ".md5"), Bundle.digest(file, "MD5"));
        Ground.write(Path.of(file + ".sha1"), Bundle.digest(file, "SHA-1"));
        Ground.write(Path.of(file + ".asc"), Bundle.digest(file, "SHA-256"));
    }

    static boolean isSigned(Path file, Path signature) {
        return Ground.read(signature).equals(Bundle.digest(file, "SHA-256"));
    }
}
