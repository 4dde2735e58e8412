package io.github.waymark.entrypoints.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.classfile.JdkClasses;
import io.github.waymark.entrypoints.archive.Archives;
import io.github.waymark.entrypoints.registry.KnownClasses;
import io.github.waymark.entrypoints.registry.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiled sources and other files, as a folder or a jar. */
final class ClassFolder {

    private final Path folder;

    private ClassFolder(Path folder) {
        this.folder = folder;
    }

    static ClassFolder in(Path folder) throws IOException {
        return new ClassFolder(Files.createDirectories(folder));
    }

    /** Compiles a source into it. */
    ClassFolder with(String type, String source) throws IOException {
        Path sources = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-src"));
        Path file = sources.resolve(type.replace('.', '/') + ".java");
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("-d", folder.toString(), "-cp", folder.toString(), "-proc:none", "--release", "11");
            compiler.getTask(null, manager, diagnostics, options, null, manager.getJavaFileObjects(file))
                    .call();
        }
        assertEquals(List.of(), diagnostics.getDiagnostics());
        return this;
    }

    /** Adds a file. */
    ClassFolder file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
        return this;
    }

    /** Packs it into a jar. */
    Path jar(Path jar, Map<String, String> manifestEntries) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifestEntries.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        Files.createDirectories(jar.resolveSibling("."));
        try (OutputStream stream = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(stream, manifest);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
        return jar;
    }

    /** An archive on a class path. */
    static Source source(Path file, String artifact, boolean own) throws IOException {
        return new Source(new Archives(17).open(file), artifact, String.valueOf(file.getFileName()), own, List.of());
    }

    Source source(String artifact, boolean own) throws IOException {
        return source(folder, artifact, own);
    }

    /** The classes of archives. */
    static KnownClasses classes(Source... sources) {
        return new KnownClasses(new ArrayList<>(List.of(sources)), JdkClasses.running());
    }
}
